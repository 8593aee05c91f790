import { Trap } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { Texts, useTexts } from '../../translation';
import { severityWords } from '../../words';
import { Prose } from '../../components/Prose';
import { CustomisedNote } from '../CustomisationNotes';
import { EntryLinks } from './EntryLinks';
import { EntryMarks } from './EntryMarks';
import { entryId } from './ladderEntries';
import { LadderEntry } from './LadderEntry';
import styles from './LadderReferencePage.module.css';

/** @internal */
export interface TrapEntryProps {
  trap: Trap;
  names: LadderNames;
  /** The level of its heading. */
  heading: 'h3' | 'h4';
}

function effectWords(effect: Trap['effect'], t: Texts): string {
  switch (effect) {
    case 'partial':
      return t('ladderPages.effect.partial');
    case 'not-met':
      return t('ladderPages.effect.notMet');
    default:
      return t('ladderPages.effect.none');
  }
}

/**
 * What a trap is, how bad it is, and what it weakens.
 *
 * @internal
 */
export const TrapEntry = ({ trap, names, heading }: TrapEntryProps) => {
  const { id, means, severity, effect, touches, remedy } = trap;
  const t = useTexts();
  return (
    <LadderEntry
      id={entryId.trap(id)}
      name={names.trapName(id)}
      heading={heading}
      marks={<EntryMarks entry={trap} words={severityWords(severity, t)} />}
    >
      <p className={styles.line}>
        <Prose text={means} />
      </p>
      <dl className={styles.details}>
        <div>
          <dt>{t('ladderPages.id')}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </div>
        <div>
          <dt>{t('ladderPages.effect')}</dt>
          <dd>{effectWords(effect, t)}</dd>
        </div>
        {touches.length > 0 && (
          <div>
            <dt>{t('ladderPages.touches')}</dt>
            <dd>
              <EntryLinks
                entries={touches.map(other => ({
                  id: entryId.capability(other),
                  name: names.capabilityName(other),
                }))}
              />
            </dd>
          </div>
        )}
        {remedy && (
          <div>
            <dt>{t('ladderPages.remedy')}</dt>
            <dd>
              <Prose text={remedy.change} />
            </dd>
          </div>
        )}
      </dl>
      <CustomisedNote customised={trap.customised} />
    </LadderEntry>
  );
};
