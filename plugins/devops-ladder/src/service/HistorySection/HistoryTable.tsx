import { ServiceDetail } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames, ServiceChange } from '../../hooks';
import { useTexts } from '../../translation';
import { ChangeCause } from './ChangeCause';
import { changeLines } from './changeLines';
import styles from './HistorySection.module.css';

/** @internal */
export interface HistoryTableProps {
  /** Newest first. */
  changes: ServiceChange[];
  detail: ServiceDetail;
  names: LadderNames;
}

/**
 * Each change with its date, what changed and why.
 *
 * @internal
 */
export const HistoryTable = (props: HistoryTableProps) => {
  const { changes, detail, names } = props;
  const t = useTexts();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{t('history.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('history.when')}</th>
          <th scope="col">{t('history.what')}</th>
          <th scope="col">{t('history.why')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change, index) => (
          <tr key={`${change.at} ${index}`}>
            <th scope="row">
              <time
                dateTime={change.at}
                title={new Date(change.at).toLocaleString()}
              >
                {new Date(change.at).toLocaleDateString()}
              </time>
            </th>
            <td>
              <ul className={styles.lines}>
                {changeLines(change, names, t).map(line => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </td>
            <td>
              <ChangeCause cause={change.cause} detail={detail} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
