import {autocompletion, completionKeymap, type CompletionSource} from "@codemirror/autocomplete";
import {defaultKeymap, history, historyKeymap} from "@codemirror/commands";
import {HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {PostgreSQL, sql} from "@codemirror/lang-sql";
import {EditorState, StateEffect, StateField} from "@codemirror/state";
import {Decoration, type DecorationSet, EditorView, keymap} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import type {Editor, EditorOptions} from "./editor.js";

/** Makes the editor with colours and completion; its code is fetched when a reader first wants to write. */
export function queryEditor({
  text,
  selection,
  schema,
  measures,
  label,
  onRun,
  onChange
}: EditorOptions): Editor {
  const language = sql({dialect: PostgreSQL, schema, upperCaseKeywords: true});
  const metricNames: CompletionSource = (context) => {
    const word = context.matchBefore(/\w+/);
    if (!word && !context.explicit) return null;
    return {
      from: word?.from ?? context.pos,
      options: measures.map(({id, sql, from}) => ({
        label: id,
        detail: `metric of ${from}`,
        apply: `${sql} AS ${id}`,
        type: "function"
      }))
    };
  };
  const view = new EditorView({
    state: EditorState.create({
      doc: text,
      selection,
      extensions: [
        history(),
        marked,
        language,
        language.language.data.of({autocomplete: metricNames}),
        // a list that scrolls could not be reached by keyboard
        autocompletion({maxRenderedOptions: 8}),
        syntaxHighlighting(colours),
        EditorView.lineWrapping,
        // the tabulator leads on, as everywhere on the page
        keymap.of([
          {key: "Mod-Enter", run: () => (onRun(), true)},
          ...completionKeymap,
          ...defaultKeymap,
          ...historyKeymap
        ]),
        EditorView.contentAttributes.of({
          "aria-label": label,
          spellcheck: "false",
          autocapitalize: "off"
        }),
        EditorView.updateListener.of(({docChanged}) => docChanged && onChange())
      ]
    })
  });
  return {
    element: view.dom,
    text: () => view.state.doc.toString(),
    setText(next) {
      view.dispatch({
        changes: {from: 0, to: view.state.doc.length, insert: next},
        effects: mark.of(undefined)
      });
    },
    insert(words) {
      view.dispatch(view.state.replaceSelection(words));
      view.focus();
    },
    replace(from, to, words) {
      view.dispatch({changes: {from, to, insert: words}, effects: mark.of(undefined)});
    },
    markFault(at) {
      if (at === undefined || at > view.state.doc.length)
        return void view.dispatch({effects: mark.of(undefined)});
      const word = view.state.wordAt(at);
      const [from, to] = word
        ? [word.from, word.to]
        : [at, Math.min(at + 1, view.state.doc.length)];
      view.dispatch({effects: mark.of(from < to ? {from, to} : undefined)});
    },
    focus: () => view.focus()
  };
}

const mark = StateEffect.define<{from: number; to: number} | undefined>();
const fault = Decoration.mark({class: "query-fault"});

/** The place of a fault, until the text changes there. */
const marked = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, {changes, effects, docChanged}) {
    for (const effect of effects)
      if (effect.is(mark))
        return effect.value
          ? Decoration.set(fault.range(effect.value.from, effect.value.to))
          : Decoration.none;
    return docChanged ? set.map(changes) : set;
  },
  provide: (field) => EditorView.decorations.from(field)
});

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--accent)"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--good)"},
  {tag: tags.comment, color: "var(--ink-3)"},
  {tag: tags.number, color: "var(--bad)"}
]);
