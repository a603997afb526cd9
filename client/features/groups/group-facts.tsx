import { Stack, Text, UnstyledButton } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDescription } from '../../../server/contract/group-view.js';
import { i18n } from '../../i18n/i18n.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useAddEntities } from '../../hooks/use-add-entities.js';
import { useRunGroup } from '../../hooks/use-run-group.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import { countWords } from '../../words/count-words.js';
import { formatMeasure, formatPercent } from '../../words/format.js';
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
    <Fragment key={id}>
      <span className={classes['listed']}>
        <UnstyledButton className={classes['name']} onClick={() => void add(id, name)}>
          {name}
        </UnstyledButton>
        {at < people.length - 1 && ','}
      </span>{' '}
    </Fragment>
  ));
}

type ThroughPeople = GroupDescription['ties'][number]['through'];

function listCounts(entries: readonly (readonly [word: string, members: number])[]): string {
  const named = entries.slice(0, NAMED).map(([word, members]) => `${word}\u00A0${members}`);
  const rest = entries.length - named.length;
  return [...named, ...(rest > 0 ? [i18n.t('groups:more', { rest })] : [])].join(' · ');
}

function Facts({ about }: { readonly about: GroupDescription }) {
  const { t } = useTranslation('groups');
  const { protectedMembers, roles, countries, cohesion, top, ties, stability } = about;
  return (
    <dl className={classes['facts']}>
      {protectedMembers > 0 && (
        <Fact title={t('protected')}>{countWords('member', protectedMembers)}</Fact>
      )}
      {roles && roles.length > 0 && (
        <Fact title={t('roles')}>
          {listCounts(roles.map(({ role, members }) => [ROLE_WORDS[role], members]))}
        </Fact>
      )}
      {countries && countries.length > 0 && (
        <Fact title={t('countries')}>
          {listCounts(countries.map(({ country, members }) => [country, members]))}
        </Fact>
      )}
      {cohesion?.insideShare !== undefined && (
        <Fact title={t('links')}>
          {cohesion.conductance === undefined
            ? t('staysInside', { share: formatPercent(cohesion.insideShare) })
            : t('staysInsideConductance', {
                share: formatPercent(cohesion.insideShare),
                conductance: formatMeasure(cohesion.conductance),
              })}
        </Fact>
      )}
      {cohesion?.density !== undefined && (
        <Fact title={t('pairs')}>
          {cohesion.outsideDensity === undefined
            ? t('linkedInside', { share: formatPercent(cohesion.density) })
            : t('linkedInsideOutside', {
                share: formatPercent(cohesion.density),
                outside: formatPercent(cohesion.outsideDensity),
              })}
        </Fact>
      )}
      {stability !== undefined && (
        <Fact title={t('seeds')}>{t('sameUnderOthers', { share: formatPercent(stability) })}</Fact>
      )}
      {top.length > 0 && (
        <Fact title={t('central')}>
          <Names people={top} />
        </Fact>
      )}
      {ties.map(({ group, links, through }) => (
        <Fact key={group} title={t('other', { group })}>
          {through.length === 0
            ? countWords('link', links)
            : t('through', { links: countWords('link', links) })}{' '}
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
  const { t } = useTranslation('groups');
  const { caseName } = useExplore();
  const { data, error } = useRunGroup(caseName, run, group, resolution);
  if (error) return <ErrorPanel title={t('failed')} error={error} />;
  return (
    <Stack px={10} pb={6} pt={2} mih={90} aria-busy={!data}>
      {data && <Facts about={data} />}
    </Stack>
  );
}
