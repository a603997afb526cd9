import { Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import type { PathsView, SourceView } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { LinkRecord } from '../../parts/link-record.js';
import { addSpots, type Picture } from '../../state/picture.js';
import { placeBeside } from '../../state/place-beside.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { countOf } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './paths.module.css';

type Path = PathsView['paths'][number];

/** Draws what is missing of a path, each beside the one before it. */
function withPath(picture: Picture, path: Path): Picture {
  let now = picture;
  let before: string | null = null;
  for (const { id } of path.entities) {
    if (!now.spots.has(id)) {
      const beside: string | undefined =
        before ?? path.entities.find((each) => now.spots.has(each.id))?.id;
      now = addSpots(
        now,
        beside === undefined
          ? new Map([[id, { x: 0, y: 0 }]])
          : placeBeside(now.spots, beside, [id]),
      );
    }
    before = id;
  }
  return now;
}

interface Props {
  readonly path: Path;
  readonly number: number;
  readonly sources: readonly SourceView[];
}

/** One path: its steps with the records they rest on. */
export function FoundPath({ path, number, sources }: Props) {
  const { act, showRoute, state, select } = useExplore();
  const [open, setOpen] = useState<number | null>(null);
  const ids = path.entities.map(({ id }) => id);
  const isShown = state.route?.entities.join('\n') === ids.join('\n');
  const nameOf = (id: string) => path.entities.find((each) => each.id === id)?.name ?? id;
  return (
    <section className={classes['path']} aria-label={`Path ${number}`}>
      <Group justify="space-between" mb={4} wrap="nowrap">
        <Text size="sm" fw={600}>
          Path {number} · {countOf(path.length, 'link', 'links')}
        </Text>
        <Button
          size="compact-xs"
          style={{ flex: 'none' }}
          variant={isShown ? 'filled' : 'default'}
          aria-pressed={isShown}
          onClick={() => {
            if (isShown) {
              showRoute(null);
              return;
            }
            act(`Show path to ${path.entities.at(-1)?.name ?? ''}`, (now) => withPath(now, path));
            select(null);
            showRoute({ entities: ids });
          }}
        >
          {isShown ? 'Shown' : 'Show on graph'}
        </Button>
      </Group>
      <Stack gap={0}>
        {path.entities.map((entity, index) => {
          const step = path.steps[index];
          const kinds = new Set(step?.links.map(({ kind }) => LINK_KIND_WORDS[kind].many));
          return (
            <div key={entity.id}>
              <UnstyledButton className={classes['entity']} onClick={() => select(entity.id)}>
                <EntityIcon
                  kind={entity.kind}
                  size={16}
                  colour={KIND_COLOURS[entity.kind]}
                  isLabelled
                />
                <Text size="sm">{entity.name}</Text>
              </UnstyledButton>
              {step && (
                <div className={classes['step']}>
                  <UnstyledButton
                    className={classes['records']}
                    aria-expanded={open === index}
                    onClick={() => setOpen(open === index ? null : index)}
                  >
                    {[...kinds].join(', ')} ·{' '}
                    {step.more
                      ? `more than ${countOf(step.links.length, 'record', 'records')}`
                      : countOf(step.links.length, 'record', 'records')}
                  </UnstyledButton>
                  <Collapse expanded={open === index} transitionDuration={100}>
                    <Stack gap={6} py={4}>
                      {step.links.map((link) => (
                        <LinkRecord key={link.id} link={link} sources={sources} nameOf={nameOf} />
                      ))}
                    </Stack>
                  </Collapse>
                </div>
              )}
            </div>
          );
        })}
      </Stack>
    </section>
  );
}
