import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { GroupDescription } from '../../../server/contract/group-view.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { useRunGroup } from '../../hooks/use-run-group.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { countOf, formatMeasure } from '../../words/format.js';
import { ROLE_WORDS } from '../../words/kind-words.js';
import classes from './groups.module.css';

/** Roles and countries named before the rest is counted. */
const NAMED = 6;

function Fact({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <Text component="dt" size="xs" c="dimmed">
        {title}
      </Text>
      <Text component="dd" size="xs" m={0}>
        {children}
      </Text>
    </>
  );
}

function Names({ people }: { readonly people: GroupDescription['top'] | ThroughPeople }) {
  const { add } = useAddEntities();
  return people.map(({ id, name }, at) => (
    <span key={id}>
      {at > 0 && ', '}
      <UnstyledButton className={classes['name']} onClick={() => void add(id, name)}>
        {name}
      </UnstyledButton>
    </span>
  ));
}

type ThroughPeople = GroupDescription['ties'][number]['through'];

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(2))}\u00A0%`;
}

function listCounts(entries: readonly (readonly [word: string, members: number])[]): string {
  const named = entries.slice(0, NAMED).map(([word, members]) => `${word}\u00A0${members}`);
  const rest = entries.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join(' · ');
}

function Facts({ about }: { readonly about: GroupDescription }) {
  const { protectedMembers, roles, countries, cohesion, top, ties, stability } = about;
  return (
    <dl className={classes['facts']}>
      {protectedMembers > 0 && (
        <Fact title="Protected">{countOf(protectedMembers, 'member', 'members')}</Fact>
      )}
      {roles && roles.length > 0 && (
        <Fact title="Roles">
          {listCounts(roles.map(({ role, members }) => [ROLE_WORDS[role], members]))}
        </Fact>
      )}
      {countries && countries.length > 0 && (
        <Fact title="Countries">
          {listCounts(countries.map(({ country, members }) => [country, members]))}
        </Fact>
      )}
      {cohesion?.insideShare !== undefined && (
        <Fact title="Links">
          {percent(cohesion.insideShare)} stay inside
          {cohesion.conductance !== undefined &&
            ` (conductance ${formatMeasure(cohesion.conductance)})`}
        </Fact>
      )}
      {cohesion?.density !== undefined && (
        <Fact title="Pairs">
          {percent(cohesion.density)} linked inside
          {cohesion.outsideDensity !== undefined &&
            `, ${percent(cohesion.outsideDensity)} with those outside`}
        </Fact>
      )}
      {stability !== undefined && (
        <Fact title="Seeds">{percent(stability)} of the group is the same under others</Fact>
      )}
      {top.length > 0 && (
        <Fact title="Central">
          <Names people={top} />
        </Fact>
      )}
      {ties.map(({ group, links, through }) => (
        <Fact key={group} title={`Group ${group}`}>
          {countOf(links, 'link', 'links')}
          {through.length > 0 && ' through '}
          <Names people={through} />
        </Fact>
      ))}
    </dl>
  );
}

interface Props {
  readonly run: string;
  readonly group: number;
  readonly resolution: number;
}

/** A group in words that people recognise; names lead to the graph. */
export function GroupFacts({ run, group, resolution }: Props) {
  const { caseName } = useExplore();
  const { data, error } = useRunGroup(caseName, run, group, resolution);
  if (error) return <ErrorPanel title="The group cannot be described" error={error} />;
  return (
    <Stack px={10} pb={6} pt={2} mih={90} aria-busy={!data}>
      {data && <Facts about={data} />}
    </Stack>
  );
}
