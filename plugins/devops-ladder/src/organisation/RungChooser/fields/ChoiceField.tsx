import { Select } from '@backstage/ui';
import { useTexts } from '../../../translation';
import { factValueWords, humanizeId } from '../../../words';
import { problemProps } from '../../../components/FieldProblem';
import { FieldProps, NOT_STATED } from './FieldProps';

/** One of some values. @internal */
export const ChoiceField = (props: FieldProps) => {
  const t = useTexts();
  const { definition, label, description, problem, onChange } = props;
  const value = props.value?.trim().toLocaleLowerCase('en-US');
  const values = definition.values ?? [];
  // What the URL has wrong is shown, so that it can be seen and replaced.
  const all = value && !values.includes(value) ? [...values, value] : values;
  return (
    <Select
      label={label}
      description={description}
      options={[
        { value: NOT_STATED, label: t('chooser.notStated') },
        ...all.map(id => ({
          value: id,
          label: humanizeId(factValueWords(id, t)),
        })),
      ]}
      value={value ?? NOT_STATED}
      onChange={key =>
        onChange(key === NOT_STATED || !key ? undefined : String(key))
      }
      {...problemProps(problem)}
    />
  );
};
