import { ActionIcon, Menu } from '@mantine/core';
import { IconHelp, IconMap2, IconRulerMeasure } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';

interface Props {
  /** Shows the page around; absent where there is nothing to show. */
  readonly onTour?: () => void;
}

const MeasuresPanel = lazy(async () => ({
  default: (await import('./measures-panel.js')).MeasuresPanel,
}));

/** What the figures mean, and the tour. */
export function HelpMenu({ onTour }: Props) {
  const { t } = useTranslation('help');
  const [showsMeasures, setShowsMeasures] = useState(false);
  const openMeasures = () => setShowsMeasures(true);
  const tour: Command[] = onTour
    ? [{ id: 'help.tour', group: 'Help', title: t('startTour'), run: onTour }]
    : [];
  useCommands([
    { id: 'help.measures', group: 'Help', title: t('measures'), run: openMeasures },
    ...tour,
  ]);
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={32} aria-label={t('menu')}>
            <IconHelp size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {onTour && (
            <Menu.Item leftSection={<IconMap2 size={16} />} onClick={onTour}>
              {t('startTour')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconRulerMeasure size={16} />} onClick={openMeasures}>
            {t('measures')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {showsMeasures && (
        <Suspense fallback={null}>
          <MeasuresPanel onClose={() => setShowsMeasures(false)} />
        </Suspense>
      )}
    </>
  );
}
