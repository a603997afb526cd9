import { expect, test } from 'vitest';
import { ACT, describeOnEachStore } from '../helpers/each-store.js';
import { makeBrokerView } from '../helpers/make-broker-view.js';

describeOnEachStore('broker views', (on) => {
  test('are read again as they were saved, of their own case alone', async () => {
    const [caseFile, other] = [await on.newCase(), await on.newCase()];
    const view = makeBrokerView();
    await on.store.saveBrokerView(caseFile, view, ACT);
    expect(await on.store.findBrokerView(caseFile.id, view.run.id)).toEqual(view);
    expect(await on.store.findBrokerView(other.id, view.run.id)).toBeNull();
    expect(await on.store.findBrokerView(caseFile.id, 'none')).toBeNull();
    expect(await on.store.listBrokerViews(other.id)).toEqual([]);
  });

  test('are listed newest first', async () => {
    const caseFile = await on.newCase();
    const days = ['2026-01-02', '2026-03-01', '2026-02-01'];
    const views = days.map((day) => makeBrokerView(`${day}T00:00:00.000Z`));
    for (const view of views) await on.store.saveBrokerView(caseFile, view, ACT);
    const [first, second, third] = views;
    expect(await on.store.listBrokerViews(caseFile.id)).toEqual(
      [second, third, first].map((view) => view?.run),
    );
  });

  test('go with their case', async () => {
    const caseFile = await on.newCase();
    const view = makeBrokerView();
    await on.store.saveBrokerView(caseFile, view, ACT);
    await on.store.deleteCase(caseFile, ACT);
    expect(await on.store.findBrokerView(caseFile.id, view.run.id)).toBeNull();
    await expect(on.store.saveBrokerView(caseFile, view, ACT)).rejects.toMatchObject({
      code: 'conflict',
    });
  });
});
