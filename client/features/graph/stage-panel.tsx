import {
  ActionIcon,
  Center,
  Text,
  Tooltip,
  useComputedColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconListDetails } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EXPAND_LIMIT, useAddEntities } from '../../hooks/use-add-entities.js';
import { useLayout } from '../../hooks/use-layout.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { GraphStage } from '../../stage/graph-stage.js';
import { moveSpots } from '../../state/picture.js';
import { countOf, formatCount } from '../../words/format.js';
import { CountBar } from './count-bar.js';
import { describeStand, GraphWords } from './graph-words.js';
import { Legend } from './legend.js';
import classes from './stage-panel.module.css';
import { StageTools } from './stage-tools.js';
import { toStageModel } from './to-stage-model.js';
import { useGraphKeys } from './use-graph-keys.js';

const NO_ROUTE: readonly string[] = [];

/** The graph with what belongs around it. */
export function StagePanel() {
  const explore = useExplore();
  const { picture, view, viewError, ties, looks, result, state, stage, camera } = explore;
  const { act, select, cameraMoved } = explore;
  const scheme = useComputedColorScheme('light');
  const { expand } = useAddEntities();
  const { progress, layOut, layOutOther, stop } = useLayout();
  const model = useMemo(
    () => toStageModel(picture, view?.nodes ?? [], ties, looks, result),
    [picture, view, ties, looks, result],
  );

  // A first picture has no camera of its own: everything is brought into sight, once.
  const hasFitted = useRef(false);
  useEffect(() => {
    if (hasFitted.current || model.nodes.length === 0) return;
    hasFitted.current = true;
    if (camera.current === null) stage.current?.jumpToFit();
    else stage.current?.set(camera.current);
  }, [model, camera, stage]);

  const nameOf = (id: string) => view?.nodes.find((node) => node.id === id)?.name ?? id;
  const expandNode = async (id: string) => {
    try {
      const { view: found, added } = await expand(id, nameOf(id), EXPAND_LIMIT);
      notifications.show({
        message: `${nameOf(id)}: ${formatCount(found.shown)} of ${countOf(found.total, 'neighbour', 'neighbours')} by number of links, ${added} new on the graph.`,
      });
    } catch (error) {
      notifications.show({ color: 'orange', message: describeError(error) });
    }
  };

  const [isInWords, setIsInWords] = useState(false);
  const onKeyDown = useGraphKeys(model, {
    onExpand: (id) => void expandNode(id),
    onRead: () => document.getElementById(SELECTION_ANCHOR)?.focus(),
  });

  const isEmpty = state.isReady && view !== null && picture.spots.size === 0;
  return (
    <section className={classes['panel']} aria-label="Graph">
      <GraphStage
        model={model}
        scheme={scheme}
        selected={state.selected}
        route={state.route?.entities ?? NO_ROUTE}
        struckOut={state.struckOut}
        changes={state.changes}
        camera={null}
        control={stage}
        label={`Graph of ${model.nodes.length} entities and ${model.ties.length} lines. Arrow keys lead along lines; “In words” lists them and every key.`}
        onSelect={select}
        onExpand={(id) => void expandNode(id)}
        onMoved={(id, at) =>
          act(`Move ${nameOf(id)}`, (now) => moveSpots(now, new Map([[id, at]])))
        }
        onCamera={cameraMoved}
        onKeyDown={onKeyDown}
      />
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
        <StageTools progress={progress} onLayOut={(kind) => void layOut(kind)} onStop={stop} />
        {model.nodes.length > 0 && <Legend />}
      </div>
    </section>
  );
}
