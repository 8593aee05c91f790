import { Button } from '@backstage/ui';
import {
  Evidence,
  Outcome,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiFlagLine } from '@remixicon/react';
import { useState } from 'react';
import { useTexts } from '../../translation';
import { useServiceAtHand } from '../ServiceAtHand';
import { DisputeDialog } from './DisputeDialog';

/**
 * What is said to be wrong.
 *
 * @internal
 */
export type Finding =
  | {
      about: 'capability';
      id: string;
      name: string;
      shown: Outcome;
      /** The piece of evidence that misleads, where it is a single one. */
      evidence?: Evidence;
    }
  | { about: 'trap'; id: string; name: string };

/** @internal */
export interface DisputeButtonProps {
  finding: Finding;
}

/**
 * "This is wrong": opens the form that says so; nothing where what is shown
 * belongs to no service.
 *
 * @internal
 */
export const DisputeButton = ({ finding }: DisputeButtonProps) => {
  const t = useTexts();
  const service = useServiceAtHand();
  const [isOpen, setOpen] = useState(false);
  if (!service) {
    return null;
  }
  const evidence =
    finding.about === 'capability' ? finding.evidence : undefined;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiFlagLine />}
        aria-label={
          evidence
            ? t('disputes.openForEvidence', {
                source: evidence.mechanism,
                name: finding.name,
              })
            : t('disputes.openFor', { name: finding.name })
        }
        onPress={() => setOpen(true)}
      >
        {t('disputes.open')}
      </Button>
      {isOpen && (
        <DisputeDialog
          entityRef={service.entityRef}
          finding={finding}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
