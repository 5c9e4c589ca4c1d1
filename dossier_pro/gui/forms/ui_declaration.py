# -*- coding: utf-8 -*-

################################################################################
## Form generated from reading UI file 'declaration.ui'
##
## Created by: Qt User Interface Compiler version 6.11.3
##
## WARNING! All changes made in this file will be lost when recompiling UI file!
################################################################################

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QHBoxLayout, QLabel, QSizePolicy,
    QSpacerItem, QVBoxLayout, QWidget)

from dossier_pro.gui.kit.fields import (DateLine, TextLine)

class Ui_DeclarationForm(object):
    def setupUi(self, DeclarationForm):
        if not DeclarationForm.objectName():
            DeclarationForm.setObjectName(u"DeclarationForm")
        self.layout_1 = QVBoxLayout(DeclarationForm)
        self.layout_1.setSpacing(8)
        self.layout_1.setObjectName(u"layout_1")
        self.layout_1.setContentsMargins(0, 0, 0, 0)
        self.tete_declaration = QLabel(DeclarationForm)
        self.tete_declaration.setObjectName(u"tete_declaration")
        self.tete_declaration.setProperty(u"role", u"lead")

        self.layout_1.addWidget(self.tete_declaration)

        self.texte = QLabel(DeclarationForm)
        self.texte.setObjectName(u"texte")
        self.texte.setWordWrap(True)
        self.texte.setProperty(u"role", u"muted")

        self.layout_1.addWidget(self.texte)

        self.spacer_2 = QSpacerItem(8, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.layout_1.addItem(self.spacer_2)

        self.layout_3 = QHBoxLayout()
        self.layout_3.setSpacing(16)
        self.layout_3.setObjectName(u"layout_3")
        self.layout_3.setContentsMargins(0, 0, 0, 0)
        self.layout_4 = QVBoxLayout()
        self.layout_4.setSpacing(4)
        self.layout_4.setObjectName(u"layout_4")
        self.layout_4.setContentsMargins(0, 0, 0, 0)
        self.nom_nom = QLabel(DeclarationForm)
        self.nom_nom.setObjectName(u"nom_nom")
        self.nom_nom.setProperty(u"role", u"field")

        self.layout_4.addWidget(self.nom_nom)

        self.nom = TextLine(DeclarationForm)
        self.nom.setObjectName(u"nom")

        self.layout_4.addWidget(self.nom)


        self.layout_3.addLayout(self.layout_4)

        self.layout_5 = QVBoxLayout()
        self.layout_5.setSpacing(4)
        self.layout_5.setObjectName(u"layout_5")
        self.layout_5.setContentsMargins(0, 0, 0, 0)
        self.nom_lieu = QLabel(DeclarationForm)
        self.nom_lieu.setObjectName(u"nom_lieu")
        self.nom_lieu.setProperty(u"role", u"field")

        self.layout_5.addWidget(self.nom_lieu)

        self.lieu = TextLine(DeclarationForm)
        self.lieu.setObjectName(u"lieu")

        self.layout_5.addWidget(self.lieu)


        self.layout_3.addLayout(self.layout_5)

        self.layout_6 = QVBoxLayout()
        self.layout_6.setSpacing(4)
        self.layout_6.setObjectName(u"layout_6")
        self.layout_6.setContentsMargins(0, 0, 0, 0)
        self.nom_jour = QLabel(DeclarationForm)
        self.nom_jour.setObjectName(u"nom_jour")
        self.nom_jour.setProperty(u"role", u"field")

        self.layout_6.addWidget(self.nom_jour)

        self.jour = DateLine(DeclarationForm)
        self.jour.setObjectName(u"jour")

        self.layout_6.addWidget(self.jour)


        self.layout_3.addLayout(self.layout_6)

        self.layout_3.setStretch(0, 1)
        self.layout_3.setStretch(1, 1)
        self.layout_3.setStretch(2, 1)

        self.layout_1.addLayout(self.layout_3)

#if QT_CONFIG(shortcut)
        self.nom_nom.setBuddy(self.nom)
        self.nom_lieu.setBuddy(self.lieu)
        self.nom_jour.setBuddy(self.jour)
#endif // QT_CONFIG(shortcut)

        self.retranslateUi(DeclarationForm)

        QMetaObject.connectSlotsByName(DeclarationForm)
    # setupUi

    def retranslateUi(self, DeclarationForm):
        self.tete_declaration.setText(QCoreApplication.translate("DeclarationForm", u"D\u00e9claration sur l\u2019honneur", None))
        self.texte.setText("")
        self.nom_nom.setText(QCoreApplication.translate("DeclarationForm", u"Pr\u00e9nom et nom", None))
        self.nom_lieu.setText(QCoreApplication.translate("DeclarationForm", u"Fait \u00e0", None))
        self.nom_jour.setText(QCoreApplication.translate("DeclarationForm", u"Le", None))
#if QT_CONFIG(accessibility)
        self.jour.setAccessibleName(QCoreApplication.translate("DeclarationForm", u"Date de la d\u00e9claration", None))
#endif // QT_CONFIG(accessibility)
        pass
    # retranslateUi

