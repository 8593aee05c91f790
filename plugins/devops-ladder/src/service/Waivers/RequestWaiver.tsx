import { Button } from '@backstage/ui';
import { devopsLadderWaiverRequestPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { RiPauseCircleLine } from '@remixicon/react';
import { useState } from 'react';
import { IfPermitted } from '../../components/IfPermitted';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { useServiceAtHand } from '../ServiceAtHand';
import { RequestWaiverDialog } from './RequestWaiverDialog';

/** @internal */
export interface RequestWaiverProps {
  /** What it is offered for: a capability or a trap, by its name. */
  name: string;
  /** The capability, or those that the trap holds down. */
  capabilities: string[];
  names: LadderNames;
}

/**
 * Asks for a capability to be waived. Nothing where all of them have a waiver
 * that is asked for or in force, where there is no service to waive it for, and
 * for whoever may not ask.
 *
 * @internal
 */
export const RequestWaiver = (props: RequestWaiverProps) => {
  const { name, capabilities, names } = props;
  const t = useTexts();
  const service = useServiceAtHand();
  const [isOpen, setOpen] = useState(false);
  const waived = service?.detail.waivers ?? [];
  const open = capabilities.filter(
    id => !waived.some(({ capability }) => capability === id),
  );
  // The dialog stays until it is closed, also once its request is listed.
  if (!service || (!isOpen && open.length === 0)) {
    return null;
  }
  return (
    <IfPermitted permission={devopsLadderWaiverRequestPermission}>
      <Button
        size="small"
        variant="tertiary"
        iconStart={<RiPauseCircleLine />}
        aria-label={t('waivers.askFor', { name })}
        onPress={() => setOpen(true)}
      >
        {t('waivers.ask')}
      </Button>
      {isOpen && (
        <RequestWaiverDialog
          entityRef={service.entityRef}
          capabilities={open.length > 0 ? open : capabilities}
          names={names}
          onClose={() => setOpen(false)}
          onDone={service.reload}
        />
      )}
    </IfPermitted>
  );
};
