import { Checkbox, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { KIND_COLOURS } from '../../theme/hue-colours.js';
import { formatCount } from '../../words/format.js';
import { ENTITY_KIND_WORDS, LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './filters.module.css';
import { useKindToggles } from './use-kind-toggles.js';

interface RowProps {
  readonly isOn: boolean;
  readonly words: string;
  readonly shown: number;
  readonly total: number;
  readonly icon?: React.ReactNode;
  readonly onToggle: () => void;
}

function KindRow({ isOn, words, shown, total, icon, onToggle }: RowProps) {
  const { t } = useTranslation('filters');
  return (
    <Group gap={8} wrap="nowrap" justify="space-between">
      <Checkbox
        checked={isOn}
        onChange={onToggle}
        label={
          <span className={classes['label']}>
            {icon}
            {words}
          </span>
        }
      />
      <Text size="xs" c="dimmed" className="figures" title={t('drawnOf', { shown, total })}>
        {formatCount(shown)}/{formatCount(total)}
      </Text>
    </Group>
  );
}

/** Which kinds of entity and of link are looked at, with how many are drawn of how many there are. */
export function KindFilter() {
  const { t } = useTranslation('filters');
  const { view, picture } = useExplore();
  const { entityKinds, linkKinds, ...kinds } = useKindToggles();
  return (
    <>
      <Stack gap={6}>
        <h2 className="section-title">{t('entities')}</h2>
        {entityKinds.map((kind) => (
          <KindRow
            key={kind}
            isOn={kinds.admitsEntity(kind)}
            words={ENTITY_KIND_WORDS[kind].many}
            shown={view?.entityKinds[kind]?.shown ?? 0}
            total={view?.entityKinds[kind]?.total ?? 0}
            icon={
              <EntityIcon
                kind={kind}
                size={14}
                {...((picture.colourBy === 'kind' || kind === 'touchpoint') && {
                  colour: KIND_COLOURS[kind],
                })}
              />
            }
            onToggle={() => kinds.toggleEntity(kind)}
          />
        ))}
      </Stack>
      <Stack gap={6}>
        <h2 className="section-title">{t('links')}</h2>
        {linkKinds.map((kind) => (
          <KindRow
            key={kind}
            isOn={kinds.admitsLink(kind)}
            words={LINK_KIND_WORDS[kind].many}
            shown={view?.linkKinds[kind]?.shown ?? 0}
            total={view?.linkKinds[kind]?.total ?? 0}
            onToggle={() => kinds.toggleLink(kind)}
          />
        ))}
      </Stack>
    </>
  );
}
