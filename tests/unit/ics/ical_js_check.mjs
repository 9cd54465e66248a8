// Read an iCalendar file with ical.js and print its events with UTC instants, as JSON.
import { readFileSync } from "node:fs";
import ICAL from "../../vendor/ical.js";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}
const instant = (time) => new Date(time.toUnixTime() * 1000).toISOString();
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue("status"),
    title: event.summary,
    description: event.description,
    starts_at: instant(event.startDate),
    ends_at: instant(event.endDate),
  };
});
const name = calendar.getFirstPropertyValue("name");
process.stdout.write(JSON.stringify({ name, events }));
