/** What a file is, as the browser is told. */
const TYPES = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  md: 'text/markdown;charset=utf-8',
};

/**
 * Hands a text to the browser as a file. Its name says of what type it is.
 *
 * @internal
 */
export function downloadFile(
  name: `${string}.${keyof typeof TYPES}`,
  text: string,
): void {
  const extension = name.slice(name.lastIndexOf('.') + 1) as keyof typeof TYPES;
  const url = URL.createObjectURL(new Blob([text], { type: TYPES[extension] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(url);
}
