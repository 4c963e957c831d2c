/** Counts what is open; when nothing has been for a while, says so once. */
export type IdleWatch = {
  readonly hold: (ended: Promise<void>) => void;
  readonly stop: () => void;
};

/** `onIdle` is called when nothing was held for `milliseconds`, counted from the start on: also a page that never comes is waited for only so long. */
export function createIdleWatch(milliseconds: number, onIdle: () => void): IdleWatch {
  let open = 0;
  let stopped = false;
  let timer = setTimeout(onIdle, milliseconds);
  return {
    hold(ended) {
      open += 1;
      clearTimeout(timer);
      void ended.then(() => {
        open -= 1;
        if (open === 0 && !stopped) timer = setTimeout(onIdle, milliseconds);
      });
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
