import { formatSpan } from '../contract/format-span.js';
import type { Link } from '../contract/network.js';
import type { PathsView, PathView } from '../contract/paths.js';
import { describeRecord, describeSources } from './describe-exploration.js';
import { formatCount, printable, shorten, wrapParts, wrapText } from './print.js';

function describeLink({ kind, time, statements }: Link): string {
  const where = statements.map(({ provenance }) => describeRecord(provenance)).join('; ');
  return [kind, time ? formatSpan(time) : '', `(${printable(where)})`].filter(Boolean).join(' ');
}

function describePath(path: PathView, number: number, width: number): string {
  const names = path.entities.map(({ name }) => shorten(name));
  const heading = `Path ${number}, ${formatCount(path.length, 'link')}: `;
  const title = wrapParts([heading + (names[0] ?? ''), ...names.slice(1)], ' – ', width, '    ');
  const steps = path.steps.map(({ links, records, more, ordered }, step) => {
    const ends = `  ${names[step] ?? ''} – ${names[step + 1] ?? ''}`;
    const [first = '', ...others] = links.map((link) =>
      link.id === ordered && links.length > 1
        ? `${describeLink(link)} in order`
        : describeLink(link),
    );
    const hidden = records - links.length;
    const rest = more ? ['and more'] : hidden > 0 ? [`and ${hidden} more`] : [];
    return `${ends}\n${wrapParts([`    ${first}`, ...others, ...rest], ', ', width, '    ')}`;
  });
  const why = path.why.map((sentence) => wrapText(sentence, width));
  return [title, ...steps, ...why].join('\n');
}

function describePair(
  view: PathsView,
  { from, to, found, without }: PathsView['pairs'][number],
  number: number,
  width: number,
): string[] {
  const names = `${shorten(from.name)} and ${shorten(to.name)}`;
  const { maxLength, filter, by } = view.rules;
  if (found === 0) {
    const length = formatCount(maxLength, 'link');
    const isFree = by === 'hops' && Object.keys(filter).length === 0;
    const rules = isFree ? 'is recorded' : 'is recorded under these rules';
    return [[`No path of at most ${length} between ${names} ${rules}.`, ...without].join('\n  ')];
  }
  const paths = view.paths
    .filter((path) => path.pair === number)
    .map((path, index) => describePath(path, index + 1, width));
  return view.pairs.length > 1 ? [`Between ${names}:`, ...paths] : paths;
}

/** Paths, each step with the links that it rests on, as text. */
export function describePaths(view: PathsView, width: number): string {
  const records = view.paths
    .flatMap(({ steps }) => steps.flatMap(({ links }) => links))
    .flatMap(({ statements }) => statements.map(({ provenance }) => provenance));
  return [
    ...view.pairs.flatMap((pair, number) => describePair(view, pair, number, width)),
    view.notes.join('\n'),
    describeSources(view.sources, records).join('\n'),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}
