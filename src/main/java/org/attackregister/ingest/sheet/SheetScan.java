package org.attackregister.ingest.sheet;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.attackregister.ingest.content.Refusal;
import org.attackregister.ingest.pack.ZipMember;
import org.jspecify.annotations.Nullable;

/**
 * A look at a spreadsheet's part before its cells are read, by the parser that reads them: that it unpacks whole, and that
 * nothing in it costs more than its length is worth: a cell that claims to be so far to the right that its row would
 * become one of millions of cells, a number of a million digits, a long formula that a million cells share.
 */
final class SheetScan {
    private static final XMLInputFactory XML = xml();

    /** A spreadsheet's last column is XFD. */
    private static final int MOST_LETTERS = 3;

    /** A spreadsheet's numbers have 17 digits; the largest of them, written out, has 309. */
    private static final int LONGEST_NUMBER = 400;

    /** A formula is written anew for each cell that shares it: 400,000 cells can share one of 500 characters. */
    private static final long MOST_SHARED = 200_000_000;

    private final String file;
    private long rows;
    private boolean number;
    private int inNumber;
    private boolean inFormula;
    private long formula;
    private long longestFormula;
    private long sharing;

    private SheetScan(String file) {
        this.file = file;
    }

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Looks at one part.
     *
     * @return how many rows begin in it
     * @throws org.attackregister.error.RegisterException where it is damaged, a bomb or made to be costly
     */
    static long rows(ZipMember part) throws IOException {
        SheetScan scan = new SheetScan(part.name());
        try (InputStream in = part.open()) {
            scan.read(in);
            in.transferTo(OutputStream.nullOutputStream());
        }
        return scan.rows;
    }

    private void read(InputStream in) throws IOException {
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                event(xml, xml.next());
            }
        } catch (XMLStreamException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            // a picture, or damaged: whoever reads the cells reads no further either, and says so
        }
    }

    private void event(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                text(xml.getTextLength());
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "row" -> rows++;
            case "c" -> {
                String type = xml.getAttributeValue(null, "t");
                number = type == null || type.equals("n");
                refuseIf(lettersOf(xml.getAttributeValue(null, "r")) > MOST_LETTERS, "a cell is beyond column XFD");
            }
            case "v" -> inNumber = number ? 1 : 0;
            case "f" -> {
                inFormula = true;
                formula = 0;
                sharing += "shared".equals(xml.getAttributeValue(null, "t")) ? 1 : 0;
            }
            default -> {}
        }
    }

    private void end(String name) {
        if (name.equals("v")) {
            inNumber = 0;
        } else if (name.equals("f")) {
            inFormula = false;
            longestFormula = Math.max(longestFormula, formula);
            refuseIf(sharing * longestFormula > MOST_SHARED, "too many cells share a long formula");
        }
    }

    private void text(int length) {
        formula += inFormula ? length : 0;
        inNumber += inNumber > 0 ? length : 0;
        refuseIf(inNumber > LONGEST_NUMBER, "a number has more than " + LONGEST_NUMBER + " digits");
    }

    private static int lettersOf(@Nullable String reference) {
        int letters = 0;
        while (reference != null
                && letters < reference.length()
                && reference.charAt(letters) >= 'A'
                && reference.charAt(letters) <= 'Z') {
            letters++;
        }
        return letters;
    }

    private void refuseIf(boolean costly, String why) {
        if (costly) {
            throw Refusal.of(file, "it is not a valid spreadsheet: " + why);
        }
    }
}
