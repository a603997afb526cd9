// Joins the tables of the POLE data set (nodes and relationships of a graph, one CSV file each, in
// one zip) into the canonical files that `vinculum import` reads.
//
//   node test/helpers/pole/join-pole.js pole-data-importer.zip OUT_DIR
//
// People, phones with their holders, calls (caller and called party of each call record), knows and
// family ties, addresses as places with located_at links.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { strFromU8, unzipSync } from 'fflate';

const PREFIX = 'crime-investigation';

/** Ids of two kinds may be equal in the source: each kind gets a letter. */
const idOf = { person: (id) => `P${id}`, phone: (id) => `T${id}`, place: (id) => `L${id}` };

function readTables(zipPath) {
  const files = unzipSync(readFileSync(zipPath));
  return (name) => {
    const bytes = files[`${PREFIX}.${name}.csv`];
    if (!bytes) throw new Error(`${zipPath} holds no table ${name}`);
    return parse(strFromU8(bytes), { columns: true, bom: true, skip_empty_lines: true });
  };
}

function joinCalls(table) {
  const callers = new Map(
    table('relationships.CALLER').map((row) => [row[':START_ID'], row[':END_ID']]),
  );
  const called = new Map(
    table('relationships.CALLED').map((row) => [row[':START_ID'], row[':END_ID']]),
  );
  return table('nodes.PhoneCall').map((call) => ({
    id: `call-${call[':ID']}`,
    from: idOf.phone(callers.get(call[':ID'])),
    to: idOf.phone(called.get(call[':ID'])),
    at: `${call.call_date} ${call.call_time}`,
    duration_seconds: call.call_duration,
    type: call.call_type,
  }));
}

function joinPhones(table) {
  const holders = new Map(
    table('relationships.HAS_PHONE').map((row) => [row[':END_ID'], row[':START_ID']]),
  );
  return table('nodes.Phone').map((phone) => ({
    id: idOf.phone(phone[':ID']),
    number: phone.phoneNo,
    holder: holders.has(phone[':ID']) ? idOf.person(holders.get(phone[':ID'])) : '',
  }));
}

function joinTies(table, relationship, kind, target = idOf.person) {
  return table(`relationships.${relationship}`).map((row, index) => ({
    id: `${kind}-${index + 1}`,
    source: idOf.person(row[':START_ID']),
    target: target(row[':END_ID']),
    kind,
    role: row.rel_type ?? '',
  }));
}

/** The canonical tables by file name. */
export function joinPole(zipPath) {
  const table = readTables(zipPath);
  const addresses = joinTies(table, 'CURRENT_ADDRESS', 'located_at', idOf.place);
  const used = new Set(addresses.map((row) => row.target));
  return {
    'people.csv': table('nodes.Person').map((person) => ({
      id: idOf.person(person[':ID']),
      name: `${person.name} ${person.surname}`.trim(),
      nhs_no: person.nhs_no,
    })),
    'phones.csv': joinPhones(table),
    'calls.csv': joinCalls(table),
    'knows-links.csv': joinTies(table, 'KNOWS', 'knows'),
    'family-links.csv': joinTies(table, 'FAMILY_REL', 'family'),
    'places.csv': table('nodes.Location')
      .map((place) => ({
        id: idOf.place(place[':ID']),
        name: place.address,
        lat: place['latitude:double'],
        lon: place['longitude:double'],
        address: `${place.address}, ${place.postcode}`,
      }))
      .filter((place) => used.has(place.id)),
    'address-links.csv': addresses,
  };
}

/** Writes the canonical files into a folder. */
export function writePole(zipPath, folder) {
  mkdirSync(folder, { recursive: true });
  for (const [name, rows] of Object.entries(joinPole(zipPath))) {
    writeFileSync(join(folder, name), stringify(rows, { header: true }));
  }
}

const [, script, zipPath, folder] = process.argv;
if (script && import.meta.url === pathToFileURL(script).href) {
  if (!zipPath || !folder) {
    console.error('usage: node test/helpers/pole/join-pole.js pole-data-importer.zip OUT_DIR');
    process.exit(2);
  }
  writePole(zipPath, folder);
}
