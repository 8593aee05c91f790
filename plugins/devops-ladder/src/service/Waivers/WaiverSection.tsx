import { Text } from '@backstage/ui';
import { devopsLadderWaiverRequestPermission } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { Section } from '../../components/Section';
import { Disclosure } from '../../components/Disclosure';
import { LadderNames, useMay } from '../../hooks';
import { useTexts } from '../../translation';
import { ServiceAtHand } from '../ServiceAtHand';
import { EndedWaivers } from './EndedWaivers';
import { WaiverActions } from './WaiverActions';
import styles from './Waivers.module.css';
import { WaiverView } from './WaiverView';

/** @internal */
export interface WaiverSectionProps {
  service: ServiceAtHand;
  names: LadderNames;
  hrefFor: (capability: string) => string;
}

/**
 * The waivers of the service: those asked for or in force, and on demand
 * those that ended.
 *
 * @internal
 */
export const WaiverSection = (props: WaiverSectionProps) => {
  const { service, names, hrefFor } = props;
  const t = useTexts();
  const mayAsk = useMay(devopsLadderWaiverRequestPermission);
  const waivers = service.detail.waivers ?? [];
  return (
    <Section
      id="waivers"
      title={t('waivers.title')}
      description={t('waivers.description')}
    >
      {waivers.length === 0 ? (
        <Text as="p" className={styles.line}>
          {mayAsk === false ? t('waivers.noneAndMayNot') : t('waivers.none')}
        </Text>
      ) : (
        <ul className={styles.list} aria-label={t('waivers.list')}>
          {waivers.map(waiver => (
            <WaiverView
              key={waiver.id}
              waiver={waiver}
              names={names}
              hrefFor={hrefFor}
              actions={
                <WaiverActions
                  waiver={waiver}
                  name={names.capabilityName(waiver.capability)}
                  reload={service.reload}
                />
              }
            />
          ))}
        </ul>
      )}
      <Disclosure summary={t('waivers.showEnded')}>
        <EndedWaivers
          entityRef={service.entityRef}
          names={names}
          hrefFor={hrefFor}
        />
      </Disclosure>
    </Section>
  );
};
