"""Weekdays, phones and agenda items that the meetings of Haute-Garonne share."""

from participation.demo.facts.haute_garonne_groups import GROUPS
from participation.demo.facts.shapes import AgendaItemFact

MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = range(5)
PHONES = {group.slug: group.phone for group in GROUPS}

WELCOME = AgendaItemFact("autre", "Bonjour à toutes et à tous", 15, "L’animatrice")
FOLLOW_UP = AgendaItemFact("suivi", "Où en sont nos demandes", 20, "L’animatrice")
SNACK = AgendaItemFact("convivialite", "Un café et des gâteaux", 25, "Tout le groupe")
LUNCH = AgendaItemFact("convivialite", "Un repas partagé", 45, "Tout le groupe")
