import { Status } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { Age } from '../../components/Age';
import { Section } from '../../components/Section';
import { Facts } from './Facts';

/** @internal */
export interface QueueSectionProps {
  queue: Status['queue'];
  replicas: Status['replicas'];
}

/**
 * What waits to be done, and who does it.
 *
 * @internal
 */
export const QueueSection = ({ queue, replicas }: QueueSectionProps) => {
  const t = useTexts();
  const { due, toJudge, claimed, oldestDueAt } = queue;
  return (
    <Section
      id="queue"
      title={t('status.queue')}
      description={t('status.queueMeaning')}
    >
      <Facts
        items={[
          [t('status.due'), due.toLocaleString()],
          [t('status.toJudge'), toJudge.toLocaleString()],
          [t('status.claimed'), claimed.toLocaleString()],
          [
            t('status.oldest'),
            oldestDueAt ? <Age at={oldestDueAt} /> : t('status.nothingDue'),
          ],
          ...replicas.map(({ holder, services }): [string, string] => [
            t('status.replica', { holder }),
            t('status.services', { count: services }),
          ]),
        ]}
      />
    </Section>
  );
};
