// SPDX-License-Identifier: Apache-2.0
package dev.glossator.cli.review;

import org.jline.keymap.KeyMap;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** What a key means during a review. */
enum Key {
  DOWN,
  UP,
  PAGE_DOWN,
  PAGE_UP,
  FIRST,
  LAST,
  ACCEPT,
  CHOICE,
  REJECT,
  EDIT,
  UNDO,
  GROUP,
  FILTER,
  HELP,
  SEND,
  QUIT,
  LEAVE,
  OTHER;

  static KeyMap<Key> map(Terminal terminal) {
    KeyMap<Key> keys = new KeyMap<>();
    keys.setNomatch(OTHER);
    keys.setUnicode(OTHER);
    keys.bind(DOWN, "j", " ");
    keys.bind(UP, "k");
    keys.bind(ACCEPT, "a");
    keys.bind(CHOICE, KeyMap.range("2-9"));
    keys.bind(REJECT, "r");
    keys.bind(EDIT, "e");
    keys.bind(UNDO, "u");
    keys.bind(GROUP, "A");
    keys.bind(FILTER, "/");
    keys.bind(HELP, "?");
    keys.bind(SEND, "w");
    keys.bind(QUIT, "q");
    keys.bind(FIRST, "g");
    keys.bind(LAST, "G");
    keys.bind(LEAVE, KeyMap.ctrl('C'));
    capability(keys, terminal, DOWN, Capability.key_down);
    capability(keys, terminal, UP, Capability.key_up);
    capability(keys, terminal, PAGE_DOWN, Capability.key_npage);
    capability(keys, terminal, PAGE_UP, Capability.key_ppage);
    capability(keys, terminal, FIRST, Capability.key_home);
    capability(keys, terminal, LAST, Capability.key_end);
    return keys;
  }

  private static void capability(
      KeyMap<Key> keys, Terminal terminal, Key key, Capability capability) {
    String sequence = KeyMap.key(terminal, capability);
    if (sequence != null && !sequence.isEmpty()) {
      keys.bind(key, sequence);
    }
  }
}
