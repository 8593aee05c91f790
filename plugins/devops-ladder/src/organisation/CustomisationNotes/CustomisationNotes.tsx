import { Alert } from '@backstage/ui';
import {
  CustomisationNote,
  Ladder,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { useTexts } from '../../translation';
import { Disclosure } from '../../components/Disclosure';
import { Prose } from '../../components/Prose';
import styles from './CustomisationNotes.module.css';

const Notes = ({ notes }: { notes: CustomisationNote[] }) => (
  <ul className={styles.list}>
    {notes.map(({ source, item, message }, index) => (
      <li key={index}>
        <code>{item}</code> <Prose text={message} />{' '}
        <span className={styles.source}>{`(${source})`}</span>
      </li>
    ))}
  </ul>
);

/** @internal */
export interface CustomisationNotesProps {
  customisation: Ladder['customisation'];
}

/**
 * What the organisation changed of the ladder, and what of it cannot be used;
 * nothing where the ladder is as built in.
 *
 * @internal
 */
export const CustomisationNotes = ({
  customisation,
}: CustomisationNotesProps) => {
  const t = useTexts();
  const { applied = [], ignored = [] } = customisation ?? {};
  return (
    <>
      {ignored.length > 0 && (
        <Alert
          role="status"
          status="warning"
          icon
          title={t('overview.customised.ignored', { count: ignored.length })}
          description={
            <>
              {t('overview.customised.ignoredMeans')}
              <Notes notes={ignored} />
            </>
          }
        />
      )}
      {applied.length > 0 && (
        <Disclosure
          summary={t('overview.customised.applied', { count: applied.length })}
        >
          <Notes notes={applied} />
        </Disclosure>
      )}
    </>
  );
};
