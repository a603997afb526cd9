import { Group, Text } from '@mantine/core';
import { ChartMenu } from '../features/charts/chart-menu.js';
import { ExportButton } from '../features/drawings/export-button.js';
import { CommandCentre } from '../features/commands/command-centre.js';
import { HelpMenu } from '../features/help/help-menu.js';
import { useTour } from '../features/help/use-tour.js';
import { SearchBox } from '../features/search/search-box.js';
import { useExplore } from '../hooks/explore-context.js';
import { Brand } from '../parts/brand.js';
import { LanguageSwitch } from '../parts/language-switch.js';
import { SchemeToggle } from '../parts/scheme-toggle.js';
import classes from './case-screen.module.css';
import { UndoButtons } from './undo-buttons.js';

export function CaseHeader() {
  const { caseName } = useExplore();
  const startTour = useTour();
  return (
    <header className={classes['header']}>
      <Group gap="md" wrap="nowrap" className={classes['title'] ?? ''}>
        <Brand />
        <Text component="h1" fw={600} size="md" truncate title={caseName}>
          {caseName}
        </Text>
      </Group>
      <div className={classes['search']} data-tour="search">
        <SearchBox />
      </div>
      <Group gap={8} wrap="nowrap">
        <div data-tour="undo">
          <UndoButtons />
        </div>
        <ChartMenu />
        <ExportButton />
        <CommandCentre />
        <HelpMenu onTour={startTour} />
        <LanguageSwitch />
        <SchemeToggle />
      </Group>
    </header>
  );
}
