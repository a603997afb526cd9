import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { SHARED_KINDS, type SharedKind } from '../../../server/contract/shared-view.js';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { SharedOutcome } from '../../state/shared-lines.js';
import { countOf, formatCount } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';

/** Addresses, numbers and vehicles say who is close; papers and events are asked for. */
const FIRST_KINDS: readonly SharedKind[] = ['phone', 'account', 'place', 'vehicle'];

/** What more share than a household or a firm joins strangers. */
const FIRST_MOST = 10;

/** Hubs named before the rest is counted. */
const NAMED = 3;

function Outcome({ outcome, most }: { readonly outcome: SharedOutcome; readonly most: number }) {
  const { lines, joining, foldedAway, hubs, alone, linksAway } = outcome;
  const named = hubs
    .slice(0, NAMED)
    .map(({ name, sharers }) => `${name} (${formatCount(sharers)})`);
  const rest = hubs.length - named.length;
  return (
    <Text size="xs" c="dimmed" role="status">
      {countOf(joining, 'item', 'items')} of the case {joining === 1 ? 'joins' : 'join'} drawn
      people and companies by {countOf(lines, 'line', 'lines')}; {formatCount(alone)} belong to one
      of them alone. {countOf(foldedAway, 'drawn item is', 'drawn items are')} folded away, and{' '}
      {countOf(linksAway, 'link', 'links')} there that {linksAway === 1 ? 'joins' : 'join'} nobody.
      {hubs.length > 0 &&
        ` Shared by more than ${most} in the case, so joining nobody: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`}
    </Text>
  );
}

/** People and companies joined by what they share: the items fold away into lines that name them. */
export function SharedItemsPanel() {
  const { picture, drawn, act, isAskingShared, sharedError } = useExplore();
  const { shared } = picture;
  const [kinds, setKinds] = useState<readonly string[]>(shared?.kinds ?? FIRST_KINDS);
  const [most, setMost] = useState<number | string>(shared?.most ?? FIRST_MOST);
  const asked = {
    kinds: SHARED_KINDS.filter((kind) => kinds.includes(kind)),
    most: Math.min(1_000, Math.max(2, Number(most) || FIRST_MOST)),
  };
  const isSame = JSON.stringify(asked) === JSON.stringify(shared);
  return (
    <Stack gap={6}>
      <h2 className="section-title">Shared items</h2>
      <Text size="xs" c="dimmed">
        Joins people and companies by the phone, account, address or vehicle that they share, at
        whatever time within the filter; the items themselves fold away.
      </Text>
      <Checkbox.Group value={[...kinds]} onChange={setKinds} aria-label="Items that may be shared">
        <SimpleGrid cols={2} spacing={8} verticalSpacing={4}>
          {SHARED_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={ENTITY_KIND_WORDS[kind].many}
              aria-label={`Shared ${ENTITY_KIND_WORDS[kind].many.toLowerCase()}`}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <NumberInput
        label="What more than so many share joins nobody"
        description="Counted in the whole case: a switchboard says nothing of its callers"
        value={most}
        onChange={setMost}
        min={2}
        max={1_000}
      />
      <Group gap={8}>
        {!isSame && (
          <Button
            variant="default"
            disabled={asked.kinds.length === 0}
            onClick={() => act('Join by shared items', (now) => ({ ...now, shared: asked }))}
          >
            {shared ? 'Join anew' : 'Join by shared items'}
          </Button>
        )}
        {shared && (
          <Button
            variant="default"
            onClick={() => act('Show items again', (now) => ({ ...now, shared: null }))}
          >
            Show the items again
          </Button>
        )}
      </Group>
      {isAskingShared && (
        <Text size="xs" c="dimmed" role="status">
          Looking for what they share…
        </Text>
      )}
      {sharedError && <Text size="xs">{describeError(sharedError)}</Text>}
      {shared && drawn.shared && <Outcome outcome={drawn.shared} most={shared.most} />}
    </Stack>
  );
}
