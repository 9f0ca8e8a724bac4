package org.cxmetrics.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdIndexTest {

    @Test
    void idsAreNumberedAsTheyFirstAppear() {
        IdIndex ids = new IdIndex();
        for (int i = 0; i < 100_000; i++) {
            char[] id = ("response-" + i).toCharArray();
            assertThat(ids.find(id, 0, id.length)).isEqualTo(-1);
            assertThat(ids.indexOf(id, 0, id.length)).isEqualTo(i);
        }
        for (int i = 0; i < 100_000; i += 997) {
            char[] id = ("xxresponse-" + i + "x").toCharArray();
            assertThat(ids.indexOf(id, 2, id.length - 3)).isEqualTo(i);
        }
        assertThat(ids.size()).isEqualTo(100_000);
    }

    @Test
    void longIdsAndIdsBeyondAsciiAreKept() {
        IdIndex ids = new IdIndex();
        String[] names = {"é", "e", "é".repeat(300), "x".repeat(5_000), "\ud83d\ude00"};
        for (int i = 0; i < names.length; i++) {
            assertThat(ids.indexOf(names[i].toCharArray(), 0, names[i].length()))
                    .isEqualTo(i);
        }
        for (int i = 0; i < names.length; i++) {
            assertThat(ids.indexOf(names[i].toCharArray(), 0, names[i].length()))
                    .isEqualTo(i);
        }
    }
}
