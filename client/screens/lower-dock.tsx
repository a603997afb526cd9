import { ActionIcon, Tabs } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TimelineStrip } from '../features/timeline/timeline-strip.js';
import { LoadingPanel } from '../parts/state-panels.js';
import classes from './case-screen.module.css';
import { DOCK_TABS, useDockCommands } from './use-dock-commands.js';

/** With its library, for those who look at tables. */
const TablePanel = lazy(async () => ({
  default: (await import('../features/table/table-panel.js')).TablePanel,
}));
const DegreePanel = lazy(async () => ({
  default: (await import('../features/degrees/degree-panel.js')).DegreePanel,
}));

/** Lower windows begin with the graph alone: it would be left a strip. */
const ROOMY_HEIGHT = 800;

/** Below the graph: what is drawn over time, as tables and as a distribution. */
export function LowerDock() {
  const { t } = useTranslation('screens');
  const [tab, setTab] = useState<string>('time');
  const [isOpen, setIsOpen] = useState(() => window.innerHeight >= ROOMY_HEIGHT);
  useDockCommands({
    isOpen,
    open: (next) => {
      setTab(next);
      setIsOpen(true);
    },
    close: () => setIsOpen(false),
  });
  return (
    <section className={classes['dock']} aria-label={t('dock')}>
      <Tabs
        value={isOpen ? tab : null}
        keepMounted={false}
        onChange={(next) => {
          if (next !== null) setTab(next);
          setIsOpen(true);
        }}
      >
        <div className={classes['dock-head']}>
          <Tabs.List>
            {DOCK_TABS.map((id) => (
              <Tabs.Tab key={id} value={id} py={6} fz="sm">
                {t(`dock_${id}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <ActionIcon
            mr={8}
            variant="subtle"
            color="gray"
            aria-label={t(isOpen ? 'hide_lower' : 'show_lower')}
            aria-expanded={isOpen}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? <IconChevronDown size={16} /> : <IconChevronUp size={16} />}
          </ActionIcon>
        </div>
        <div className={isOpen ? classes['dock-body'] : undefined}>
          <Suspense fallback={<LoadingPanel what={t('opening')} />}>
            <Tabs.Panel value="time">
              <TimelineStrip />
            </Tabs.Panel>
            <Tabs.Panel value="entities">
              <TablePanel of="entities" />
            </Tabs.Panel>
            <Tabs.Panel value="links">
              <TablePanel of="links" />
            </Tabs.Panel>
            <Tabs.Panel value="degrees">
              <DegreePanel />
            </Tabs.Panel>
          </Suspense>
        </div>
      </Tabs>
    </section>
  );
}
