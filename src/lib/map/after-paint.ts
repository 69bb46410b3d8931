/**
 * Acts once what has been changed on the page until now is painted: in the task after the next frame, so that what is
 * costly to draw keeps nobody waiting who has asked for something else. Returns the undo, which prevents it.
 */
export function afterPaint(act: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const request = requestAnimationFrame(() => {
    task = setTimeout(act);
  });
  return () => {
    cancelAnimationFrame(request);
    clearTimeout(task);
  };
}
