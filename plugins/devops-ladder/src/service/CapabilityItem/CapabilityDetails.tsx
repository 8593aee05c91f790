import { Text } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { unknownReasonWords } from '../../words';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import { EvidenceItem } from '../EvidenceItem';
import { Prose } from '../../components/Prose';
import styles from './CapabilityItem.module.css';

/** @internal */
export interface CapabilityDetailsProps {
  result: CapabilityResult;
  names: LadderNames;
}

/**
 * Why a capability has its outcome.
 *
 * @internal
 */
export const CapabilityDetails = ({
  result,
  names,
}: CapabilityDetailsProps) => {
  const capability = names.capability(result.capability);
  const { unknown, traps, contradictions, evidence } = result;
  const isSaidByEvidence = evidence.some(
    ({ statement }) => statement === result.reason,
  );
  return (
    <div className={styles.details}>
      <Text as="p" color="secondary" className={styles.line}>
        {capability?.means}
      </Text>
      <CustomisedNote customised={capability?.customised} />
      {!isSaidByEvidence && (
        <Text as="p" className={styles.line}>
          <Prose text={result.reason} />
        </Text>
      )}
      {unknown && (
        <Text as="p" className={styles.line}>
          <strong>{unknownReasonWords(unknown.reason)}.</strong>{' '}
          <Prose text={unknown.howToResolve ?? ''} />
        </Text>
      )}
      {traps.length > 0 && (
        <Text as="p" className={styles.line}>
          {`Weakened by: ${traps.map(names.trapName).join(', ')}.`}
        </Text>
      )}
      {contradictions.length > 0 && (
        <div>
          <Text as="p" weight="bold" className={styles.line}>
            Sources disagree
          </Text>
          <ul className={styles.contradictions}>
            {contradictions.map(text => (
              <li key={text}>
                <Prose text={text} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {evidence.length > 0 && (
        <ul className={styles.evidence} aria-label="Evidence">
          {evidence.map((piece, index) => (
            <EvidenceItem key={index} evidence={piece} />
          ))}
        </ul>
      )}
    </div>
  );
};
