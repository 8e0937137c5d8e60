/** The value of a JSON text, which is of the type only if it is what it should be; undefined where it is no JSON. */
export function parsed<Value = unknown>(text: string | null | undefined): Value | undefined {
  try {
    return JSON.parse(text ?? "") as Value;
  } catch {
    return undefined;
  }
}
