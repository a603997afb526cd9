import { Stack, Table, Text } from '@mantine/core';
import type { GraphBundle } from '../../../server/contract/graph-view.js';
import { useKnownNodes } from '../../hooks/use-known-nodes.js';
import { i18n } from '../../i18n/i18n.js';
import { formatAmounts, formatCount, formatDay } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';

function spanOf({ firstMs, lastMs }: GraphBundle): string | null {
  if (firstMs === undefined) return null;
  const [first, last] = [formatDay(firstMs), formatDay(lastMs ?? firstMs)];
  return first === last ? first : `${first} – ${last}`;
}

/** How many of the links some grade supports, and how many are doubtful. */
function gradesOf({ links, supported, doubtful }: GraphBundle): string {
  if (supported === links) return i18n.t('entity:allSupported');
  if (doubtful === links) return i18n.t('entity:allDoubtful');
  const parts = [
    supported > 0 ? i18n.t('entity:supported', { count: supported }) : null,
    doubtful > 0 ? i18n.t('entity:doubtful', { count: doubtful }) : null,
    i18n.t('entity:unconfirmed', { total: links - supported - doubtful }),
  ];
  return parts.filter((part) => part !== null).join(', ');
}

/** A line taken apart: its links by kind and direction, with time, sums and grades. */
export function TieBundles({ bundles }: { readonly bundles: readonly GraphBundle[] }) {
  const { nameOf } = useKnownNodes();
  if (bundles.length === 0) return null;
  const sorted = bundles.toSorted((a, b) => b.links - a.links);
  return (
    <Table fz="sm" withRowBorders={false} verticalSpacing={3} horizontalSpacing={0}>
      <Table.Tbody>
        {sorted.map((bundle) => {
          const { source, target, kind, directed, links, amounts } = bundle;
          const facts = [spanOf(bundle), amounts ? formatAmounts(amounts) : null, gradesOf(bundle)];
          return (
            <Table.Tr key={`${source}-${kind}-${String(directed)}`}>
              <Table.Td>
                <Stack gap={0}>
                  <Text size="sm" fw={500}>
                    {LINK_KIND_WORDS[kind].many}
                  </Text>
                  {directed && (
                    <Text size="xs">
                      {nameOf(source)} → {nameOf(target)}
                    </Text>
                  )}
                  <Text size="xs" c="dimmed" className="figures">
                    {facts.filter((fact) => fact !== null).join(' · ')}
                  </Text>
                </Stack>
              </Table.Td>
              <Table.Td ta="right" fw={600} className="figures" style={{ verticalAlign: 'top' }}>
                {formatCount(links)}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
