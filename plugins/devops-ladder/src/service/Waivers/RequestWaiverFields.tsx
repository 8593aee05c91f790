import { DatePicker, Select, Text, TextAreaField } from '@backstage/ui';
import { LadderNames } from '../../hooks';
import { useTexts } from '../../translation';
import { markedWhere } from '../../components/FieldProblem';
import {
  RequestProblems,
  WAIVER_REASONS,
  WaiverDraft,
} from './requestProblems';
import styles from './Waivers.module.css';

/** @internal */
export interface RequestWaiverFieldsProps {
  capabilities: string[];
  names: LadderNames;
  draft: WaiverDraft;
  problems: RequestProblems;
  onChange: (change: Partial<WaiverDraft>) => void;
}

/**
 * What a request for a waiver is made of.
 *
 * @internal
 */
export const RequestWaiverFields = (props: RequestWaiverFieldsProps) => {
  const { capabilities, names, draft, problems, onChange } = props;
  const t = useTexts();
  return (
    <>
      {capabilities.length > 1 || problems.capability ? (
        <Select
          label={t('waivers.capability')}
          description={t('waivers.ofTrap')}
          options={capabilities.map(id => ({
            value: id,
            label: names.capabilityName(id),
          }))}
          value={draft.capability}
          onChange={key =>
            key !== null && onChange({ capability: String(key) })
          }
          {...markedWhere(problems.capability)}
        />
      ) : (
        <Text as="p" weight="bold" className={styles.line}>
          {names.capabilityName(draft.capability)}
        </Text>
      )}
      <Select
        label={t('waivers.reason')}
        placeholder={t('waivers.choose')}
        isRequired
        options={WAIVER_REASONS.map(id => ({
          value: id,
          label: t(`waivers.reason.${id}`),
        }))}
        value={draft.reason ?? null}
        onChange={key =>
          onChange({ reason: WAIVER_REASONS.find(id => id === key) })
        }
        {...markedWhere(problems.reason)}
      />
      <TextAreaField
        label={t('waivers.text')}
        description={t('waivers.textHint')}
        isRequired
        maxLength={1000}
        value={draft.text}
        onChange={text => onChange({ text })}
        {...markedWhere(problems.text)}
      />
      <DatePicker
        label={t('waivers.expires')}
        description={t('waivers.expiresHint')}
        isRequired
        onChange={date => onChange({ day: date?.toString() })}
        {...markedWhere(problems.expiresAt)}
      />
    </>
  );
};
