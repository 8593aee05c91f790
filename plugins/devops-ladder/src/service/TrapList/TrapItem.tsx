import { Text } from '@backstage/ui';
import { TrapResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { severityWords } from '../../words';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import { Age } from '../../components/Age';
import { PlaceView } from '../../components/PlaceView';
import { Prose } from '../../components/Prose';
import { DisputeButton } from '../DisputeButton';
import { RequestWaiver } from '../Waivers';
import styles from './TrapList.module.css';

/** @internal */
export interface TrapItemProps {
  result: TrapResult;
  names: LadderNames;
}

/**
 * One trap: how bad, where and when it was seen, and what can be said against
 * it.
 *
 * @internal
 */
export const TrapItem = ({ result, names }: TrapItemProps) => {
  const t = useTexts();
  const { trap, severity, findings } = result;
  const name = names.trapName(trap);
  const heldDown = new Set(
    findings.flatMap(({ capabilities }) => capabilities),
  );
  return (
    <li className={styles.trap}>
      <Text as="h3" variant="body-medium" weight="bold" className={styles.line}>
        {name}
        <span className={styles.severity} data-severity={severity}>
          {severityWords(severity, t)}
        </span>
      </Text>
      <Text as="p" color="secondary" className={styles.line}>
        {names.trap(trap)?.means}
      </Text>
      <CustomisedNote customised={names.trap(trap)?.customised} />
      {findings.map((finding, index) => (
        <div key={index} className={styles.finding}>
          <Text as="p" className={styles.line}>
            <Prose text={finding.statement} />
          </Text>
          {finding.places.map((place, at) => (
            <PlaceView key={at} place={place} />
          ))}
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.line}
          >
            {`${finding.collector} · `}
            {t('tab.seen', { age: <Age at={finding.seenAt} /> })}
          </Text>
        </div>
      ))}
      <div className={styles.actions}>
        <DisputeButton finding={{ about: 'trap', id: trap, name }} />
        <RequestWaiver name={name} capabilities={[...heldDown]} names={names} />
      </div>
    </li>
  );
};
