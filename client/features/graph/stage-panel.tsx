import {
  ActionIcon,
  Center,
  Text,
  Tooltip,
  useComputedColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconListDetails } from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useExpandTold } from '../../hooks/use-expand-told.js';
import { useLayout } from '../../hooks/use-layout.js';
import { usePrinting } from '../../hooks/use-printing.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { GraphStage } from '../../stage/graph-stage.js';
import type { StageModel } from '../../stage/stage-model.js';
import { keptTies } from '../../state/kept-paths.js';
import type { StageMode } from '../../stage/marquee.js';
import { LAYOUT_KINDS } from '../../../server/contract/chart.js';
import { moveSpots } from '../../state/picture.js';
import { LAYOUT_WORDS } from '../../words/layout-words.js';
import { formatMoment } from '../../words/format.js';
import { CountBar } from './count-bar.js';
import { describeStand, GraphWords } from './graph-words.js';
import { Legend } from './legend.js';
import { MiniMap } from './mini-map.js';
import classes from './stage-panel.module.css';
import { StageTools } from './stage-tools.js';
import { toStageModel } from './to-stage-model.js';
import { useGraphKeys } from './use-graph-keys.js';

const NO_ROUTE: readonly string[] = [];

interface Props {
  /** Tools of other features, at the foot of the graph. */
  readonly tools?: ReactNode;
}

/** The graph with what belongs around it. */
export function StagePanel({ tools }: Props) {
  const explore = useExplore();
  const { caseName, picture, view, viewError, ties, looks, result, state } = explore;
  const { stage, camera, chosen, act, select, choose, cameraMoved } = explore;
  const scheme = useComputedColorScheme('light');
  const isPrinting = usePrinting();
  const [hasMiniMap, setHasMiniMap] = useLocalStorage({
    ...{ key: 'vinculum-mini-map', defaultValue: true, getInitialValueInEffect: false },
  });
  const [built, setBuilt] = useState<StageModel | null>(null);
  const tellExpand = useExpandTold();
  const { progress, layOut, layOutOther, stop } = useLayout();
  const part = useMemo(() => chosen.map(({ id }) => id), [chosen]);
  const model = useMemo(
    () => toStageModel(picture, view?.nodes ?? [], ties, looks, result),
    [picture, view, ties, looks, result],
  );

  const isBuilt = built === model;
  const kept = useMemo(() => keptTies(picture.paths), [picture.paths]);

  // A first picture has no camera of its own: everything is brought into sight, once.
  const hasFitted = useRef(false);
  const onBuilt = () => {
    setBuilt(model);
    if (hasFitted.current || model.nodes.length === 0) return;
    hasFitted.current = true;
    if (camera.current === null) stage.current?.jumpToFit();
    else stage.current?.set(camera.current);
  };

  const nameOf = (id: string) => view?.nodes.find((node) => node.id === id)?.name ?? id;
  const expandNode = (id: string) => void tellExpand({ ids: [id], name: nameOf(id) });
  // Ctrl-click beside the one that is read about means both.
  const toggle = (id: string) => {
    const isFirst = state.selection.size === 0 && state.selected !== null;
    if (isFirst && state.selected !== id) choose([state.selected], 'add');
    choose([id], 'toggle');
  };

  const [isInWords, setIsInWords] = useState(false);
  const [mode, setMode] = useState<StageMode>('move');
  const onKeyDown = useGraphKeys(model, () => document.getElementById(SELECTION_ANCHOR)?.focus());
  useCommands([
    ...LAYOUT_KINDS.map((kind) => ({
      ...{ id: `layout.${kind}`, group: 'Layout' as const, words: LAYOUT_WORDS[kind].sentence },
      title: `Lay out: ${LAYOUT_WORDS[kind].title.toLowerCase()}`,
      run: () => layOut(kind, part),
    })),
    {
      ...{ id: 'layout.stop', group: 'Layout', title: 'Stop the layout' },
      cannot: progress === null ? 'None runs' : undefined,
      run: stop,
    },
    {
      ...{ id: 'graph.words', group: 'Graph', title: 'Show the graph in words', words: 'list' },
      run: () => setIsInWords(true),
    },
  ]);

  const isEmpty = state.isReady && view !== null && picture.spots.size === 0;
  return (
    <section className={classes['panel']} aria-label="Graph" data-tour="graph" aria-busy={!isBuilt}>
      <GraphStage
        model={model}
        scheme={isPrinting ? 'print' : scheme}
        selected={state.selected}
        selection={state.selection}
        mode={mode}
        route={state.route?.entities ?? NO_ROUTE}
        kept={kept}
        struckOut={state.struckOut}
        changes={state.changes}
        camera={null}
        control={stage}
        label={`Graph of ${model.nodes.length} entities and ${model.ties.length} lines. Arrow keys lead along lines; “In words” lists them and every key.`}
        onBuilt={onBuilt}
        onSelect={(id) => {
          select(id);
          choose([], 'instead');
        }}
        onToggle={toggle}
        onEnclose={choose}
        onExpand={expandNode}
        onMoved={(id, at) =>
          act(`Move ${nameOf(id)}`, (now) => moveSpots(now, new Map([[id, at]])))
        }
        onCamera={cameraMoved}
        onKeyDown={onKeyDown}
      />
      <Text className={classes['paper-title']}>
        {caseName} · printed {formatMoment(new Date().toISOString())}
      </Text>
      {hasMiniMap && <MiniMap />}
      <VisuallyHidden role="status">{describeStand(model, state.selected)}</VisuallyHidden>
      <CountBar onLayOut={layOutOther} />
      <Tooltip label="The graph as a list, and the keys that move through it">
        <ActionIcon
          className={classes['words-toggle'] ?? ''}
          size={28}
          aria-label="In words"
          aria-expanded={isInWords}
          onClick={() => setIsInWords(!isInWords)}
        >
          <IconListDetails size={16} />
        </ActionIcon>
      </Tooltip>
      {isInWords && <GraphWords model={model} selected={state.selected} onSelect={select} />}
      {!view && !viewError && (
        <Center className={classes['cover']}>
          <LoadingPanel what="Reading the case and laying it out" />
        </Center>
      )}
      {viewError && (
        <Center className={classes['cover']}>
          <div style={{ maxWidth: 420, pointerEvents: 'auto' }}>
            <ErrorPanel title="The graph could not be read" error={viewError} />
          </div>
        </Center>
      )}
      {isEmpty && (
        <Center className={classes['cover']}>
          <EmptyPanel title="Nothing is on the graph">
            <Text size="sm" c="dimmed">
              {view.total === 0
                ? 'The case holds no entities yet: drop files here to import them.'
                : 'Search for an entity, or draw those with most links under “why not all?”.'}
            </Text>
          </EmptyPanel>
        </Center>
      )}
      <div className={classes['foot']}>
        <StageTools
          progress={progress}
          part={part}
          onLayOut={(kind) => void layOut(kind, part)}
          onStop={stop}
          mode={mode}
          onMode={setMode}
          hasMiniMap={hasMiniMap}
          onMiniMap={setHasMiniMap}
        >
          {tools}
        </StageTools>
        {model.nodes.length > 0 && <Legend isWhole={isPrinting} />}
      </div>
    </section>
  );
}
