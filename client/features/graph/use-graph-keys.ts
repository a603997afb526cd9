import { type KeyboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { commands } from '../../commands/registry.js';
import { runCommand } from '../../commands/run-command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useFolds } from '../../hooks/use-folds.js';
import { standFor, standIns } from '../../state/folds.js';
import { type Heading, type Place, turn, walk } from '../../state/walk-graph.js';
import type { StageModel } from '../../stage/stage-model.js';

const HEADINGS = [
  ['left', 'ArrowLeft'],
  ['right', 'ArrowRight'],
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
] as const satisfies readonly (readonly [Heading, string])[];

/** The drawn entities by id, and what each is joined to by a line. */
function readModel({ nodes, ties }: StageModel) {
  const places = new Map<string, Place>();
  const linked = new Map<string, Place[]>();
  for (const node of nodes) {
    places.set(node.id, node);
    linked.set(node.id, []);
  }
  for (const { a, b } of ties) {
    const [one, other] = [places.get(a), places.get(b)];
    if (!one || !other) continue;
    linked.get(a)?.push(other);
    linked.get(b)?.push(one);
  }
  return { places, linked };
}

/**
 * The commands that move through the graph and its picture, and what does those of the focused graph.
 * @param onRead leads from the graph to what is written of the selected entity
 */
export function useGraphKeys(model: StageModel, onRead: () => void) {
  const { t } = useTranslation('graph');
  const { state, picture, select, selectPair, stage } = useExplore();
  const { toggle } = useFolds();
  const cameFrom = useRef<string | null>(null);
  const selected = standFor(picture, state.selected);

  const showChosen = () => {
    const inFold = standIns(picture);
    const chosen = selected === null ? state.selection : [...state.selection, selected];
    stage.current?.fitTo([...chosen].map((id) => inFold.get(id) ?? id));
  };
  const goTo = (id: string | null, from: string | null) => {
    if (id === null) return;
    cameFrom.current = from;
    select(id);
  };
  const goHome = () => {
    const [most] = [...readModel(model).linked].toSorted(
      ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
    );
    goTo(most?.[0] ?? null, null);
  };
  const goAlong = (heading: Heading) => {
    const { places, linked } = readModel(model);
    const here = selected === null ? undefined : places.get(selected);
    if (here) goTo(walk(here, heading, linked.get(here.id) ?? []), here.id);
    else goHome();
  };
  const goRound = (clockwise: boolean) => {
    const { places, linked } = readModel(model);
    const here = selected === null ? undefined : places.get(selected);
    if (!here) return;
    const centre = cameFrom.current === null ? undefined : places.get(cameFrom.current);
    const next = centre
      ? turn(centre, here.id, linked.get(centre.id) ?? [], clockwise)
      : turn(here, null, linked.get(here.id) ?? [], clockwise);
    goTo(next, centre?.id ?? here.id);
  };

  const readLine = () => {
    const from = cameFrom.current;
    if (from !== null && selected !== null && from !== selected) selectPair([from, selected]);
  };
  const moving = { group: 'Graph', on: 'graph', keysOnly: true } as const;
  const moves: Command[] = [
    ...HEADINGS.map(([heading, key]) => ({
      ...{ ...moving, id: `graph.${heading}`, keys: [key] },
      title: t(`along_${heading}`),
      run: () => goAlong(heading),
    })),
    {
      ...{ ...moving, id: 'graph.next', keys: ['N'], run: () => goRound(true) },
      title: t('nextAround'),
    },
    {
      ...{ ...moving, id: 'graph.previous', keys: ['shift+N'], run: () => goRound(false) },
      title: t('previousAround'),
    },
    {
      ...{ ...moving, id: 'graph.back', keys: ['Backspace'], title: t('goBack') },
      run: () => goTo(cameFrom.current, selected),
    },
    {
      ...{ ...moving, id: 'graph.read', keys: ['Enter'], run: onRead },
      title: t('readAbout'),
    },
  ];
  useCommands([
    ...moves,
    {
      ...{ id: 'graph.records', group: 'Graph', on: 'graph', keys: ['R'], run: readLine },
      title: t('readLine'),
      words: t('readLineWords'),
    },
    {
      ...{ id: 'graph.fold', group: 'Graph', on: 'graph', keys: ['G'] },
      title: t('foldHere'),
      words: t('foldHereWords'),
      cannot: selected === null ? t('nothingSelected') : undefined,
      run: () => {
        if (selected !== null) toggle(selected);
      },
    },
    {
      ...{ id: 'graph.home', group: 'Graph', on: 'graph', keys: ['Home'], run: goHome },
      title: t('goHome'),
    },
    {
      ...{ id: 'graph.nearer', group: 'Graph', on: 'graph', keys: ['+'], title: t('zoomIn') },
      run: () => stage.current?.zoomIn(),
    },
    {
      ...{ id: 'graph.farther', group: 'Graph', on: 'graph', keys: ['-'], title: t('zoomOut') },
      run: () => stage.current?.zoomOut(),
    },
    {
      ...{ id: 'graph.fit', group: 'Graph', on: 'graph', keys: ['0'], words: t('fitWords') },
      title: t('fitNow'),
      run: () => stage.current?.fit(),
    },
    {
      ...{ id: 'graph.fitSelection', group: 'Graph', on: 'graph', keys: ['Z'] },
      ...{ title: t('fitSelection'), words: t('fitSelectionWords') },
      cannot: selected === null && state.selection.size === 0 ? t('nothingSelected') : undefined,
      run: showChosen,
    },
  ]);

  return (event: KeyboardEvent) => {
    const meant = commands.meant(event, { on: 'graph' });
    if (!meant) return;
    event.preventDefault();
    runCommand(meant);
  };
}
