import { Text } from '@backstage/ui';
import { CapabilityResult } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { unknownReasonWords } from '../../words';
import { CustomisedNote } from '../../organisation/CustomisationNotes';
import { DisputeButton } from '../DisputeButton';
import { EvidenceItem } from '../EvidenceItem';
import { RequestWaiver, WaiverNote } from '../Waivers';
import { Prose } from '../../components/Prose';
import styles from './CapabilityItem.module.css';
import { Contradictions } from './Contradictions';

/** @internal */
export interface CapabilityDetailsProps {
  result: CapabilityResult;
  names: LadderNames;
}

/** What nothing asks for, or is there, needs no waiver. */
function canBeWaived({ outcome }: CapabilityResult): boolean {
  return outcome !== 'met' && outcome !== 'not-applicable';
}

/**
 * Why a capability has its outcome, and what can be said against it.
 *
 * @internal
 */
export const CapabilityDetails = ({
  result,
  names,
}: CapabilityDetailsProps) => {
  const t = useTexts();
  const capability = names.capability(result.capability);
  const { unknown, traps, contradictions, evidence } = result;
  const isSaidByEvidence = evidence.some(
    ({ statement }) => statement === result.reason,
  );
  const finding = {
    about: 'capability' as const,
    id: result.capability,
    name: names.capabilityName(result.capability),
    // A waiver is no finding: what is disputed is what it covers.
    shown: result.waivedFrom ?? result.outcome,
  };
  return (
    <div className={styles.details}>
      <Text as="p" color="secondary" className={styles.line}>
        {capability?.means}
      </Text>
      <CustomisedNote customised={capability?.customised} />
      <WaiverNote capability={result.capability} />
      {!isSaidByEvidence && (
        <Text as="p" className={styles.line}>
          <Prose text={result.reason} />
        </Text>
      )}
      {unknown && (
        <Text as="p" className={styles.line}>
          <strong>{unknownReasonWords(unknown.reason, t)}.</strong>{' '}
          <Prose text={unknown.howToResolve ?? ''} />
        </Text>
      )}
      {traps.length > 0 && (
        <Text as="p" className={styles.line}>
          {t('tab.weakenedBy', {
            traps: traps.map(names.trapName).join(', '),
          })}
        </Text>
      )}
      <Contradictions contradictions={contradictions} />
      {evidence.length > 0 && (
        <ul className={styles.evidence} aria-label={t('tab.evidence')}>
          {evidence.map((piece, index) => (
            <EvidenceItem
              key={index}
              evidence={piece}
              actions={
                <DisputeButton finding={{ ...finding, evidence: piece }} />
              }
            />
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        <DisputeButton finding={finding} />
        {canBeWaived(result) && (
          <RequestWaiver
            name={finding.name}
            capabilities={[result.capability]}
            names={names}
          />
        )}
      </div>
    </div>
  );
};
