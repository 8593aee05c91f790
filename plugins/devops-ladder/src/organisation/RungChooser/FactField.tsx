import {
  FactDefinition,
  SituationFact,
} from '@devops-ladder/backstage-plugin-devops-ladder-common';
import { ComponentType } from 'react';
import { Texts, useTexts } from '../../translation';
import { factValueWords, originWords } from '../../words';
import { BooleanField } from './fields/BooleanField';
import { ChoiceField } from './fields/ChoiceField';
import { ChoicesField } from './fields/ChoicesField';
import { FieldProps } from './fields/FieldProps';
import { NumberFactField } from './fields/NumberFactField';
import styles from './RungChooser.module.css';

const FIELDS: Record<FactDefinition['type'], ComponentType<FieldProps>> = {
  choice: ChoiceField,
  choices: ChoicesField,
  number: NumberFactField,
  fraction: NumberFactField,
  boolean: BooleanField,
};

/** @internal */
export interface FactFieldProps
  extends Pick<
    FieldProps,
    'definition' | 'label' | 'value' | 'problem' | 'onChange'
  > {
  /** What the answer takes the fact for. */
  known: SituationFact | undefined;
}

/** What is taken where nothing is stated. */
function openWords(
  known: SituationFact | undefined,
  t: Texts,
): string | undefined {
  if (!known) {
    return undefined;
  }
  return known.value === undefined
    ? t('chooser.notKnown')
    : `${originWords(known.origin, t)}: ${factValueWords(known.value, t)}`;
}

/**
 * One fact as the field that its type calls for.
 *
 * @internal
 */
export const FactField = ({ known, ...field }: FactFieldProps) => {
  const t = useTexts();
  const { definition, value } = field;
  const Field = FIELDS[definition.type];
  return (
    <div className={styles.field}>
      <Field
        {...field}
        description={value === undefined ? openWords(known, t) : undefined}
      />
    </div>
  );
};
