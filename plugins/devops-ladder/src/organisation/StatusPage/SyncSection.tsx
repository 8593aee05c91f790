import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Texts, useTexts } from '../../translation';
import { humanizeId } from '../../words';
import { Age } from '../../components/Age';
import { Section } from '../../components/Section';
import { Facts } from './Facts';
import styles from './StatusPage.module.css';

/** @internal */
export interface SyncSectionProps {
  sync: Status['sync'];
}

const COUNTS = ['services', 'added', 'changed', 'removed'] as const;

function countName(name: string, t: Texts): string {
  const known = COUNTS.find(count => count === name);
  return known ? t(`status.count.${known}`) : humanizeId(name);
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toLocaleString(undefined, {
    style: 'unit',
    unit: 'second',
    maximumFractionDigits: 1,
  });
}

/**
 * The last look into the catalog.
 *
 * @internal
 */
export const SyncSection = ({ sync }: SyncSectionProps) => {
  const t = useTexts();
  if (!sync) {
    return (
      <Section id="sync" title={t('status.sync')}>
        <p className={styles.line}>{t('status.syncNever')}</p>
      </Section>
    );
  }
  const { startedAt, durationMs, succeededAt, counts = {}, error } = sync;
  return (
    <Section id="sync" title={t('status.sync')}>
      {error && (
        <p role="alert" className={styles.problem}>
          {t('status.syncFailed', { error })}
        </p>
      )}
      <Facts
        items={[
          [t('status.syncStarted'), <Age at={startedAt} />],
          [t('status.syncDuration'), seconds(durationMs)],
          [
            t('status.syncSucceeded'),
            succeededAt ? <Age at={succeededAt} /> : t('status.never'),
          ],
          ...Object.entries(counts).map(([name, count]): [string, string] => [
            countName(name, t),
            count.toLocaleString(),
          ]),
        ]}
      />
    </Section>
  );
};
