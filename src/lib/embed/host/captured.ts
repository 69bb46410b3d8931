/**
 * What the host's script needs of the page, taken when it is loaded: whatever a page or its other scripts put into
 * prototypes and globals afterwards does not reach it. Lists are walked by index and looked through by hand for the
 * same reason.
 */
export const { apply } = Reflect;
export const {
  setTimeout,
  clearTimeout,
  Promise,
  MessageChannel,
  URL,
  CustomEvent,
  Error,
  IntersectionObserver
} = window;

const { addEventListener, dispatchEvent } = EventTarget.prototype;
const { setProperty } = CSSStyleDeclaration.prototype;
const { postMessage } = MessagePort.prototype;
const { createElement, querySelectorAll } = Document.prototype;

/** Listens at a target. */
export function listen<E extends Event>(target: EventTarget, kind: string, act: (event: E) => void): void {
  apply(addEventListener, target, [kind, act]);
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

/** Every frame of the page itself. */
export function framesOfPage(): ArrayLike<HTMLIFrameElement> {
  return apply(querySelectorAll, document, ['iframe']) as NodeListOf<HTMLIFrameElement>;
}

/** Sets a style above whatever the page's style sheets say. */
export function insist(element: HTMLElement, name: string, value: string): void {
  apply(setProperty, element.style, [name, value, 'important']);
}
