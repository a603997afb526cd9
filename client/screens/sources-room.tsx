import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ImportButton } from '../features/import/import-button.js';
import { CaseJobs } from '../features/import/case-jobs.js';
import { SourcesPanel } from '../features/sources/sources-panel.js';
import { useExplore } from '../hooks/explore-context.js';
import classes from './case-screen.module.css';

/** The room Sources: it covers the graph, which stays as it is. */
export function SourcesRoom() {
  const { t } = useTranslation('screens');
  const { caseName } = useExplore();
  return (
    <div className={classes['sheet']}>
      <div className={classes['sheet-head']}>
        <Title order={2} size="h3">
          {t('sources')}
        </Title>
        <ImportButton />
      </div>
      <CaseJobs caseName={caseName} />
      <SourcesPanel caseName={caseName} />
    </div>
  );
}
