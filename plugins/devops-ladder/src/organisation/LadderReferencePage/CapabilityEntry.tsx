import { Capability } from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { sourceWords } from '../../words';
import { Prose } from '../../components/Prose';
import { CustomisedNote } from '../CustomisationNotes';
import { EntryLinks } from './EntryLinks';
import { EntryMarks } from './EntryMarks';
import { entryId } from './ladderEntries';
import { LadderEntry } from './LadderEntry';
import styles from './LadderReferencePage.module.css';

/** @internal */
export interface CapabilityEntryProps {
  capability: Capability;
  names: LadderNames;
}

/**
 * What a capability is, where its evidence comes from, and when it counts.
 *
 * @internal
 */
export const CapabilityEntry = (props: CapabilityEntryProps) => {
  const { capability, names } = props;
  const { id, name, means, need, from, implies = [] } = capability;
  const t = useTexts();
  return (
    <LadderEntry
      id={entryId.capability(id)}
      name={name}
      heading="h4"
      marks={
        <EntryMarks
          entry={capability}
          words={
            need === 'required'
              ? t('ladderPages.required')
              : t('ladderPages.supporting')
          }
        />
      }
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
          <dt>{t('ladderPages.evidence')}</dt>
          <dd>
            {from.map(strength => sourceWords({ strength }, t)).join(', ')}
          </dd>
        </div>
        {capability.appliesWhen && (
          <div>
            <dt>{t('ladderPages.appliesWhen')}</dt>
            <dd>{t(`ladderPages.applies.${capability.appliesWhen}`)}</dd>
          </div>
        )}
        {implies.length > 0 && (
          <div>
            <dt>{t('ladderPages.implies')}</dt>
            <dd>
              <EntryLinks
                entries={implies.map(other => ({
                  id: entryId.capability(other),
                  name: names.capabilityName(other),
                }))}
              />
            </dd>
          </div>
        )}
        {capability.remedy && (
          <div>
            <dt>{t('ladderPages.remedy')}</dt>
            <dd>
              <Prose text={capability.remedy.change} />
            </dd>
          </div>
        )}
      </dl>
      <CustomisedNote customised={capability.customised} />
    </LadderEntry>
  );
};
