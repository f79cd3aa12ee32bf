// One side event with six co-hosts, as two newspapers might tell it, a meeting that is planned and one that was called off.
import type { Graph } from "../../src/model.ts";
import { graphBuilder } from "./graph-builder.ts";

const REPORT = `GENEVA, March 14 — The permanent missions of Costa Rica, Ghana, Jordan, New Zealand, Norway and the Philippines co-hosted an online meeting on "Children of Migrant Families and the Right to Schooling" on the margins of the 52nd session of the Human Rights Council on Tuesday.

Elena Marchetti-Ruiz, permanent representative of Costa Rica in Geneva, said in her opening remarks that no child should lose a school year at a border. Kwabena Osei-Tutu, ambassador of Ghana, said that teachers were the first to see what detention does.

Ingrid Solheim, professor of education law at the University of Tromsheim, told the meeting that eleven of the thirty laws she had compared let authorities refuse a place. Tomas Villareal, a lawyer with the Open Classroom Foundation, described three cases. Hana Al-Rifai, who taught for nine years in a camp school in Jordan, said the forms were the easy part.

Representatives of Kenya, Nepal and Uruguay also took the floor. Marama Whitcombe, New Zealand's deputy permanent representative, chaired the discussion. The Office of the High Commissioner for Human Rights attended.

Dr. Solheim, Lars Bekkevold of the Norwegian mission and Corazon Ilagan, who spoke for the Philippines, will meet again in Manila on 9 June to draft a guide for schools.`;

const WIRE = `Six countries press for schooling of migrant children

Costa Rica and five other states hosted a side event of the Human Rights Council on Tuesday, speakers including the Ghanaian ambassador, Kwabena Osei-Tutu, calling for places in ordinary schools.

"A form is not a teacher," said Hana Al-Rifai, a former camp teacher. Samuel Adeyinka-Boyle, a student who crossed two borders at the age of nine, spoke by video link.

A donors' breakfast that the Open Classroom Foundation was to host on Wednesday was cancelled. Kenya declined to host a second round.`;

/** The graph of the two articles. */
export function sideEventGraph(): Graph {
  const build = graphBuilder();
  const report = build.article({
    source: "articles/side-event.txt",
    title: "Six missions co-host meeting on schooling of migrant children",
    publisher: "Lakeside Courier",
    published: "2023-03-14",
    url: "https://example.org/lakeside/side-event",
    text: REPORT,
  });
  const wire = build.article({
    source: "articles/wire.txt",
    title: "Six countries press for schooling of migrant children",
    publisher: "Northern Wire",
    published: "2023-03-15",
    text: WIRE,
  });
  const event = build.event("Children of Migrant Families and the Right to Schooling", {
    theme: "Children of Migrant Families and the Right to Schooling",
    start: "2023-03-14",
    precision: "day",
    place: "Geneva",
    online: true,
    aliases: ["side event of the Human Rights Council"],
  });
  const session = build.event("52nd session of the Human Rights Council", {
    kind: "session",
    start: "2023",
    precision: "year",
  });
  const manila = build.event("Drafting meeting in Manila", {
    status: "planned",
    start: "2023-06-09",
    precision: "day",
    place: "Manila",
  });
  const breakfast = build.event("Donors' breakfast", { status: "cancelled", start: "2023-03-15", precision: "day" });
  const second = build.event("Second round on schooling", { status: "planned" });

  const country = (name: string, code: string) => build.entity("country", name, { code });
  const [costaRica, ghana, jordan, newZealand, norway, philippines] = [
    country("Costa Rica", "CR"),
    country("Ghana", "GH"),
    country("Jordan", "JO"),
    country("New Zealand", "NZ"),
    country("Norway", "NO"),
    country("Philippines", "PH"),
  ] as const;
  const [kenya, nepal, uruguay] = [country("Kenya", "KE"), country("Nepal", "NP"), country("Uruguay", "UY")] as const;

  const hosts = sentence(REPORT, "The permanent missions");
  for (const host of [costaRica, ghana, jordan, newZealand, norway, philippines]) {
    build.claim("HOSTED", host, event, report, hosts, { as: "permanent mission", confidence: 0.97 });
  }
  build.claim("HOSTED", costaRica, event, wire, sentence(WIRE, "Costa Rica and five"), { confidence: 0.93 });
  build.claim("PART_OF", event, session, report, hosts);

  const person = (name: string, titles: string[]) => build.entity("person", name, { titles });
  const institution = (name: string, kind: string, aliases: string[] = []) =>
    build.entity("institution", name, { kind, aliases });
  const foundation = institution("Open Classroom Foundation", "foundation");
  const university = institution("University of Tromsheim", "university");
  const office = institution("Office of the High Commissioner for Human Rights", "office", ["OHCHR"]);

  const speak = (id: string, start: string, as: string, article = report) =>
    build.claim("SPOKE_AT", id, event, article, sentence(article === report ? REPORT : WIRE, start), { as });
  const elena = person("Elena Marchetti-Ruiz", ["permanent representative of Costa Rica in Geneva"]);
  const kwabena = person("Kwabena Osei-Tutu", ["ambassador of Ghana"]);
  const ingrid = person("Ingrid Solheim", ["professor of education law"]);
  const tomas = person("Tomas Villareal", ["lawyer"]);
  const hana = person("Hana Al-Rifai", ["teacher"]);
  const marama = person("Marama Whitcombe", ["deputy permanent representative"]);
  const lars = person("Lars Bekkevold", []);
  const corazon = person("Corazon Ilagan", []);
  const samuel = person("Samuel Adeyinka-Boyle", ["student"]);
  speak(elena, "Elena", "permanent representative");
  speak(kwabena, "Kwabena", "ambassador");
  speak(kwabena, "Costa Rica and five", "ambassador", wire);
  speak(ingrid, "Ingrid", "professor of education law");
  speak(tomas, "Tomas", "lawyer");
  speak(hana, "Hana", "teacher");
  speak(hana, '"A form', "teacher", wire);
  speak(samuel, "Samuel", "student", wire);
  for (const id of [kenya, nepal, uruguay]) speak(id, "Representatives", "representative");
  build.claim("SPOKE_AT", corazon, event, report, sentence(REPORT, "Dr. Solheim"));
  build.claim("CHAIRED", marama, event, report, sentence(REPORT, "Marama"), { as: "deputy permanent representative" });
  build.claim("ATTENDED", office, event, report, sentence(REPORT, "The Office"));

  const represents = (id: string, of: string, start: string) =>
    build.claim("REPRESENTS", id, of, report, sentence(REPORT, start));
  represents(elena, costaRica, "Elena");
  represents(kwabena, ghana, "Kwabena");
  represents(marama, newZealand, "Marama");
  represents(lars, norway, "Dr. Solheim");
  represents(corazon, philippines, "Dr. Solheim");
  build.claim("AFFILIATED_WITH", ingrid, university, report, sentence(REPORT, "Ingrid"), { title: "professor" });
  build.claim("AFFILIATED_WITH", tomas, foundation, report, sentence(REPORT, "Tomas"), { title: "lawyer" });

  for (const id of [ingrid, lars, corazon]) {
    build.claim("ATTENDED", id, manila, report, sentence(REPORT, "Dr. Solheim"), { status: "planned" });
  }
  build.claim("HOSTED", foundation, breakfast, wire, sentence(WIRE, "A donors'"), { status: "planned" });
  build.claim("HOSTED", kenya, second, wire, sentence(WIRE, "Kenya declined"), { status: "declined" });
  const student = build.entity("person", "Abel Tesfamariam");
  build.mention(wire, student);
  return build.graph();
}

/** The sentence of the text that starts with these words. */
function sentence(text: string, start: string): string {
  const from = text.indexOf(start);
  const rest = text.slice(from);
  const end = rest.search(/(?<!Dr)\.["”]?(?=\s|$)/u);
  return from < 0 || end < 0 ? start : rest.slice(0, end + 1);
}
