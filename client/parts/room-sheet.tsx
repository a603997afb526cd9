import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './room-sheet.module.css';

interface Props {
  readonly title: string;
  /** What is chosen beside the title. */
  readonly choices?: ReactNode;
  readonly children: ReactNode;
}

/** A room that lies over the graph; the panels beside it stay. */
export function RoomSheet({ title, choices, children }: Props) {
  return (
    <section className={classes['sheet']} aria-label={title}>
      <div className={classes['head']}>
        <Title order={2} size="h3">
          {title}
        </Title>
        {choices}
      </div>
      {children}
    </section>
  );
}
