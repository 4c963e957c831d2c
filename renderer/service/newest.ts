/**
 * Hears the answers to one question that is asked again and again; one that comes after the answer to a newer question is dropped, and
 * so is a failure. Gives the function that is told of each question's answer at once when it is asked.
 */
export function newestOnly<T>(hear: (answer: T) => void): (answer: Promise<T>) => Promise<void> {
  let asked = 0;
  let heard = 0;
  return async (answer) => {
    asked += 1;
    const mine = asked;
    try {
      const value = await answer;
      if (mine < heard) return;
      heard = mine;
      hear(value);
    } catch {
      // what was known stays; whoever asked for a change says what went wrong with it
    }
  };
}
