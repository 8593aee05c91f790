import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { unknownReasonWords } from '../../words';
import { Age } from '../../components/Age';
import { Section } from '../../components/Section';
import styles from './StatusPage.module.css';

/** @internal */
export interface HostsSectionProps {
  hosts: Status['hosts'];
}

/**
 * The hosts of repositories: which are asked, and which left alone for a
 * while.
 *
 * @internal
 */
export const HostsSection = ({ hosts }: HostsSectionProps) => {
  const t = useTexts();
  return (
    <Section
      id="hosts"
      title={t('status.hosts')}
      description={
        hosts.length ? t('status.hostsMeaning') : t('status.noHosts')
      }
    >
      <ul className={styles.list}>
        {hosts.map(each => (
          <li key={each.host} className={styles.item}>
            <div className={styles.head}>
              <strong>{each.host}</strong>
              <span className={styles.mark} data-state={each.state}>
                {each.state === 'paused'
                  ? t('status.paused')
                  : t('status.asked')}
              </span>
              <span>
                {t('status.requests', { count: each.requestsThisHour })}
              </span>
            </div>
            <p className={styles.line}>
              {[
                each.reason && `${unknownReasonWords(each.reason, t)}.`,
                each.state === 'paused' &&
                  each.pausedUntil &&
                  t('status.pausedUntil', {
                    time: new Date(each.pausedUntil).toLocaleString(),
                  }),
                each.pausesInARow > 0 &&
                  t('status.pauses', { count: each.pausesInARow }),
              ]
                .filter(Boolean)
                .join(' ')}
            </p>
            <p className={styles.note}>
              {t('status.updated')} <Age at={each.updatedAt} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
};
