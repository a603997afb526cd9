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
import { lazy, type ReactNode, Suspense, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useExpandTold } from '../../hooks/use-expand-told.js';
import { useLayout } from '../../hooks/use-layout.js';
import { usePrinting } from '../../hooks/use-printing.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { OVER_GRAPH } from '../../stage/covers.js';
import {
  idsBehind,
  standFor,
  standIns,
  standingRoute,
  unfold,
  withMembers,
} from '../../state/folds.js';
import { keptTies } from '../../state/kept-paths.js';
import { tieKey } from '../../state/merge-bundles.js';
import type { StageModel } from '../../stage/stage-model.js';
import type { StageMode } from '../../stage/marquee.js';
import { LAYOUT_KINDS } from '../../../server/contract/chart.js';
import { moveSpots } from '../../state/picture.js';
import { ComparedBar } from './compared-bar.js';
import { comparisonModel } from './comparison-model.js';
import { LAYOUT_SENTENCES, LAYOUT_TITLES } from '../../words/layout-words.js';
import { formatMoment } from '../../words/format.js';
import { CountBar } from './count-bar.js';
import { describeDrawn } from './describe-drawn.js';
import { describeStand, GraphWords } from './graph-words.js';
import { Legend } from './legend.js';
import { MiniMap } from './mini-map.js';
import classes from './stage-panel.module.css';
import { StageTools } from './stage-tools.js';
import { toStageModel } from './to-stage-model.js';
import { useGraphKeys } from './use-graph-keys.js';
import { useViewCommands } from './use-view-commands.js';

/**
 * Begun once the links are asked for: the machine that draws takes half a second to start where the
 * processor draws, in which the answer is on its way.
 */
const GraphStage = lazy(async () => ({
  default: (await import('../../stage/graph-stage.js')).GraphStage,
}));

const NO_ROUTE: readonly string[] = [];

interface Props {
  /** Tools of other features, at the foot of the graph. */
  readonly tools?: ReactNode;
}

/** The graph with what belongs around it. */
export function StagePanel({ tools }: Props) {
  const { t } = useTranslation(['graph', 'steps']);
  const explore = useExplore();
  const { caseName, picture, view, viewError, drawn, looks, result, state, stage } = explore;
  const { camera, chosen, act, select, selectPair, choose, cameraMoved, comparison } = explore;
  const scheme = useComputedColorScheme('light');
  const isPrinting = usePrinting();
  const [hasMiniMap, setHasMiniMap] = useLocalStorage({
    ...{ key: 'vinculum-mini-map', defaultValue: true, getInitialValueInEffect: false },
  });
  const [built, setBuilt] = useState<StageModel | null>(null);
  const tellExpand = useExpandTold();
  const { progress, layOut, layOutOther, stop } = useLayout();
  const part = useMemo(() => chosen.map(({ id }) => id), [chosen]);
  const model = useMemo(() => {
    if (comparison) return comparisonModel(comparison);
    const titleOf = (group: number, shown: number, size: number) =>
      t('hull', { group, drawn: shown, size });
    return toStageModel(picture, drawn, looks, result, titleOf);
  }, [comparison, picture, drawn, looks, result, t]);

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

  const foldOf = (id: string) => picture.folds.find((fold) => fold.id === id);
  const nameOf = (id: string) =>
    foldOf(id)?.title ?? view?.nodes.find((node) => node.id === id)?.name ?? id;
  const expandNode = (id: string) => {
    const fold = foldOf(id);
    if (fold) act(t('steps:unfold', { name: fold.title }), (now) => unfold(now, id));
    else void tellExpand({ ids: [id], name: nameOf(id) });
  };
  // Whoever chooses a folded group means everybody in it.
  const behind = (ids: readonly string[]) => ids.flatMap((id) => idsBehind(picture, id));
  // Ctrl-click beside the one that is read about means both.
  const toggle = (id: string) => {
    const isFirst = state.selection.size === 0 && state.selected !== null;
    if (isFirst && state.selected !== id) choose(behind([state.selected]), 'add');
    choose(behind([id]), 'toggle');
  };

  useViewCommands({ isShown: hasMiniMap, show: setHasMiniMap });
  const [isInWords, setIsInWords] = useState(false);
  const [mode, setMode] = useState<StageMode>('move');
  const onKeyDown = useGraphKeys(model, () => document.getElementById(SELECTION_ANCHOR)?.focus());
  useCommands([
    ...LAYOUT_KINDS.map((kind) => ({
      ...{ id: `layout.${kind}`, group: 'Layout' as const, words: LAYOUT_SENTENCES[kind] },
      title: t('layOut', { layout: LAYOUT_TITLES[kind].toLowerCase() }),
      run: () => layOut(kind, part),
    })),
    {
      ...{ id: 'layout.stop', group: 'Layout', title: t('stopTheLayout') },
      cannot: progress === null ? t('noneRuns') : undefined,
      run: stop,
    },
    {
      ...{ id: 'graph.words', group: 'Graph', title: t('showInWords') },
      words: t('showInWordsWords'),
      run: () => setIsInWords(true),
    },
  ]);

  // Who is in a folded group stands where the group stands.
  const standing = comparison ? state.selected : standFor(picture, state.selected);
  const route = useMemo(
    () => (state.route ? standingRoute(picture, state.route.entities) : NO_ROUTE),
    [picture, state.route],
  );
  const standingSelection = useMemo(() => {
    const inFold = standIns(picture);
    return new Set([...state.selection].map((id) => inFold.get(id) ?? id));
  }, [picture, state.selection]);
  const stands = describeDrawn(drawn);
  const isEmpty = state.isReady && view !== null && picture.spots.size === 0;
  return (
    <section
      className={classes['panel']}
      aria-label={t('graph')}
      data-tour="graph"
      aria-busy={!isBuilt}
    >
      {state.isReady && (
        <Suspense fallback={null}>
          <GraphStage
            model={model}
            scheme={isPrinting ? 'print' : scheme}
            selected={standing}
            selection={standingSelection}
            selectedTie={state.pair && tieKey(...state.pair)}
            mode={mode}
            route={route}
            kept={kept}
            struckOut={state.struckOut}
            changes={state.changes}
            control={stage}
            label={t('label', { entities: model.nodes.length, lines: model.ties.length })}
            onBuilt={onBuilt}
            onSelect={(id) => {
              select(id);
              choose([], 'instead');
            }}
            onSelectPair={(pair) => {
              selectPair(pair);
              choose([], 'instead');
            }}
            onToggle={toggle}
            onEnclose={(ids, how) => choose(behind(ids), how)}
            onExpand={expandNode}
            onMoved={(id, at) => {
              // A comparison shows two charts, and is no picture to be changed.
              if (comparison) return;
              act(t('steps:move', { name: nameOf(id) }), (now) =>
                moveSpots(now, withMembers(now, new Map([[id, at]]))),
              );
            }}
            onCamera={cameraMoved}
            onKeyDown={onKeyDown}
          />
          {hasMiniMap && <MiniMap />}
        </Suspense>
      )}
      <Text className={classes['paper-title']}>
        {t('printed', { name: caseName, when: formatMoment(new Date().toISOString()) })}
      </Text>
      <VisuallyHidden role="status">{describeStand(model, standing)}</VisuallyHidden>
      {comparison ? <ComparedBar comparison={comparison} /> : <CountBar onLayOut={layOutOther} />}
      {!comparison && stands !== '' && (
        <Text className={classes['stands'] ?? ''} size="xs" aria-live="polite" {...OVER_GRAPH}>
          {stands}
        </Text>
      )}
      <Tooltip label={t('inWordsHelp')}>
        <ActionIcon
          className={classes['words-toggle'] ?? ''}
          {...OVER_GRAPH}
          size={28}
          aria-label={t('inWords')}
          aria-expanded={isInWords}
          onClick={() => setIsInWords(!isInWords)}
        >
          <IconListDetails size={16} />
        </ActionIcon>
      </Tooltip>
      {isInWords && <GraphWords model={model} selected={standing} onSelect={select} />}
      {!view && !viewError && (
        <Center className={classes['cover']}>
          <LoadingPanel what={t('reading')} />
        </Center>
      )}
      {viewError && (
        <Center className={classes['cover']}>
          <div style={{ maxWidth: 420, pointerEvents: 'auto' }}>
            <ErrorPanel title={t('failed')} error={viewError} />
          </div>
        </Center>
      )}
      {isEmpty && (
        <Center className={classes['cover']}>
          <EmptyPanel title={t('nothingTitle')}>
            <Text size="sm" c="dimmed">
              {t(view.total === 0 ? 'noEntities' : 'nothingDrawn')}
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
