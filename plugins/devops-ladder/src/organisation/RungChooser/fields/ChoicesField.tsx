import { Checkbox, CheckboxGroup } from '@backstage/ui';
import { useTexts } from '../../../translation';
import { problemProps } from '../../../components/FieldProblem';
import { FieldProps } from './FieldProps';

const NONE = 'none';

function partsOf(value: string | undefined): string[] {
  return (value ?? '')
    .split(',')
    .map(part => part.trim().toLocaleLowerCase('en-US'))
    .filter(Boolean);
}

/** That there are none and naming one exclude each other. */
function settled(before: string[], after: string[]): string[] {
  const saysNone = after.includes(NONE) && !before.includes(NONE);
  return saysNone
    ? [NONE]
    : after.filter(part => part !== NONE || after.length === 1);
}

/** Some of several values, none of them, or not stated. @internal */
export const ChoicesField = (props: FieldProps) => {
  const t = useTexts();
  const { definition, label, description, problem, onChange } = props;
  const chosen = partsOf(props.value);
  const values = definition.values ?? [];
  const wrong = chosen.filter(id => id !== NONE && !values.includes(id));
  return (
    <CheckboxGroup
      label={label}
      description={description}
      orientation="horizontal"
      value={chosen}
      onChange={after =>
        onChange(settled(chosen, after).join(',') || undefined)
      }
      {...problemProps(problem)}
    >
      {[...values, ...wrong].map(id => (
        <Checkbox key={id} value={id}>
          {id}
        </Checkbox>
      ))}
      <Checkbox value={NONE}>{t('chooser.noneOfThese')}</Checkbox>
    </CheckboxGroup>
  );
};
