import { Radio, RadioGroup } from '@backstage/ui';
import { FieldProps, NOT_STATED, problemProps } from './FieldProps';

/** Yes, no or not stated. @internal */
export const BooleanField = (props: FieldProps) => {
  const { label, description, value, problem, onChange } = props;
  return (
    <RadioGroup
      label={label}
      description={description}
      orientation="horizontal"
      value={value?.trim().toLocaleLowerCase('en-US') ?? NOT_STATED}
      onChange={key => onChange(key === NOT_STATED ? undefined : key)}
      {...problemProps(problem)}
    >
      <Radio value={NOT_STATED}>Not stated</Radio>
      <Radio value="true">Yes</Radio>
      <Radio value="false">No</Radio>
    </RadioGroup>
  );
};
