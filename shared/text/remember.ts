/** Longer texts are no labels; keeping them would only fill the memory. */
const LONGEST = 800;

/**
 * A function of one text that keeps its answers: the same headers and labels come back in every file of a batch. At most
 * `most` answers are kept; then it starts anew, so that a hostile file cannot fill the memory. `make` must be pure.
 */
export function remember<V>(most: number, make: (text: string) => V): (text: string) => V {
  const answers = new Map<string, V>();
  return (text) => {
    const before = answers.get(text);
    if (before !== undefined) return before;
    const made = make(text);
    if (text.length > LONGEST) return made;
    if (answers.size >= most) answers.clear();
    answers.set(text, made);
    return made;
  };
}

/** As `remember`, for a function of one object: the answer lives as long as the object. The object must not change. */
export function rememberFor<Key extends object, V>(make: (key: Key) => V): (key: Key) => V {
  const answers = new WeakMap<Key, { readonly value: V }>();
  return (key) => {
    const before = answers.get(key);
    if (before) return before.value;
    const value = make(key);
    answers.set(key, { value });
    return value;
  };
}
