"""The first version of every charter, of our own words (seeds-map, 8.9); a Département rewrites it.

Blocks are separated by an empty line: the first line of a block is its title.
"""

DEFAULT_CHARTER = """\
On vient librement
Chacun vient s’il le veut, quand il le veut.
On peut faire une pause ou partir à tout moment. Personne ne demande pourquoi.
Venir ou ne pas venir ne change rien à vos droits.

Chaque parole compte
Chacun parle, chacun écoute. On ne coupe pas la parole.
On peut ne pas être d’accord, et le dire avec respect.
La parole d’un habitant vaut celle d’un élu ou d’un professionnel.

On ne juge personne
On parle de ce qui ne marche pas, jamais d’une personne.
On ne demande à personne de raconter sa vie.
Les ressentis sont écoutés comme ils sont dits.

On passe un bon moment
Il y a un temps pour le café ou le repas à chaque rencontre.
On accueille les nouvelles personnes. On leur explique.

Le cadre est dit avant
Chaque groupe dit ce qu’il décide, et ce qu’il ne décide pas.
Il dit qui lui répond, et avec quels moyens.
Les sujets sont choisis ensemble. Aucun n’est imposé.

On vous répond
Nous disons tout de suite que nous avons reçu votre parole.
La réponse vient avant une date annoncée. Elle dit pourquoi.

Votre nom n’est pas public
Ce que vous dites est publié sans votre nom.
Ce qui se dit d’intime reste dans le groupe.
Pas de photo sans votre accord.

Le papier vaut l’écran
On peut participer par écrit, par téléphone ou de vive voix.
Les réponses et les délais sont les mêmes.

Un lieu pour tous
Le groupe est neutre. Il ne sert ni un parti, ni une religion, ni un commerce.
Les convictions de chacun sont respectées.

Pouvoir venir
Le lieu, l’heure et le trajet sont pensés avec vous.
Dites ce qu’il vous faut pour venir : nous cherchons une solution.
"""
