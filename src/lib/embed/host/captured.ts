/**
 * What the host's script needs of the page, taken when it is loaded: whatever a page or its other scripts put into
 * prototypes and globals afterwards does not reach it. Lists are walked by index and looked through by hand for the
 * same reason.
 */
const { apply } = Reflect;
const { CustomEvent, IntersectionObserver } = window;
export const { setTimeout, clearTimeout, Promise, MessageChannel, URL, Error } = window;

const { addEventListener, dispatchEvent } = EventTarget.prototype;
const { setProperty } = CSSStyleDeclaration.prototype;
const { postMessage } = MessagePort.prototype;
const { appendChild, removeChild } = Node.prototype;
const { attachShadow, getAttribute } = Element.prototype;
const { observe } = IntersectionObserver.prototype;
const { createElement, querySelectorAll } = Document.prototype;

/** Hears what is sent to the page's window. */
export function hearWindow(act: (event: MessageEvent) => void): void {
  apply(addEventListener, window, ['message', act]);
}

/** Dispatches an event that does not bubble. */
export function dispatch(target: EventTarget, kind: string, detail: unknown): void {
  apply(dispatchEvent, target, [new CustomEvent(kind, { detail })]);
}

/** Sends through a port. */
export function send(port: MessagePort, message: object): void {
  apply(postMessage, port, [message]);
}

/** A new element that is in no document yet. */
export function newElement<K extends keyof HTMLElementTagNameMap>(name: K): HTMLElementTagNameMap[K] {
  return apply(createElement, document, [name]) as HTMLElementTagNameMap[K];
}

/** Puts a child at the end of its parent. */
export function add(parent: Node, child: Node): void {
  apply(appendChild, parent, [child]);
}

/** Takes a node out of its parent, if it has one. */
export function drop(child: Node): void {
  if (child.parentNode !== null) apply(removeChild, child.parentNode, [child]);
}

/** The shadow tree of an element: the page's style sheets end before it. */
export function shadowOf(element: Element): ShadowRoot {
  return apply(attachShadow, element, [{ mode: 'open' }]) as ShadowRoot;
}

/** An attribute; null where there is none. */
export function attribute(element: Element, name: string): string | null {
  return apply(getAttribute, element, [name]) as string | null;
}

/** Watches whether an element comes into view, or nearly. Returns the undo. */
export function whenNearView(element: Element, act: () => void): () => void {
  const near = new IntersectionObserver(
    (seen) => {
      if (seen[seen.length - 1]?.isIntersecting === true) act();
    },
    { rootMargin: '100%' }
  );
  apply(observe, near, [element]);
  return () => near.disconnect();
}

/** Every frame of the page itself. */
export function framesOfPage(): ArrayLike<HTMLIFrameElement> {
  return apply(querySelectorAll, document, ['iframe']) as NodeListOf<HTMLIFrameElement>;
}

/** Sets a style above whatever the page's style sheets say. */
export function insist(element: HTMLElement, name: string, value: string): void {
  apply(setProperty, element.style, [name, value, 'important']);
}
